import Image from "@11ty/eleventy-img";

const OPTIONS = {
  widths: [320, 640, 1280],
  formats: ["webp"],
  sharpWebpOptions: { quality: 76, effort: 4 },
  outputDir: "./_site/img/",
  urlPath: "/img/",
};

export default function (config) {
  config.addShortcode("picture", async (source, alt) => {
    const made = await Image(source, OPTIONS);
    return Image.generateHTML(made, { alt, sizes: "100vw", loading: "lazy", decoding: "async" });
  });
  config.addCollection("booths_id", (all) => all.getFilteredByTag("booth").filter((one) => one.data.lang === "id"));
  config.addCollection("booths_en", (all) => all.getFilteredByTag("booth").filter((one) => one.data.lang === "en"));
  return { dir: { input: "content", includes: "../includes", output: "_site" } };
}
