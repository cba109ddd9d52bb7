// Measure pages with Lighthouse as a phone: `node measure.js CHROMIUM FOLDER RUNS ADDRESS...`.
// Prints one JSON line a run; the last report of each page goes into FOLDER.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"

const [chromePath, folder, runs, ...addresses] = process.argv.slice(2)
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu"]
const categories = ["performance", "accessibility", "best-practices", "seo"]
const figures = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
}

for (const [at, address] of addresses.entries()) {
  for (let run = 1; run <= Number(runs); run++) {
    const chrome = await launch({ chromePath, chromeFlags })
    const { lhr, report } = await lighthouse(address, {
      port: chrome.port,
      logLevel: "error",
      output: "html",
      onlyCategories: categories,
    })
    chrome.kill()
    const told = Object.entries(figures).map(([name, id]) => [name, lhr.audits[id].numericValue])
    const scores = categories.map((id) => Math.round(lhr.categories[id].score * 100))
    const lost = Object.values(lhr.categories)
      .flatMap((category) => category.auditRefs.filter((one) => one.weight > 0))
      .map((one) => lhr.audits[one.id])
      .filter((audit) => audit.score !== null && audit.score < 0.9)
      .map((audit) => audit.id)
    console.log(JSON.stringify({ at, scores, ...Object.fromEntries(told), lost }))
    writeFileSync(join(folder, `${at + 1}.html`), report)
  }
}
