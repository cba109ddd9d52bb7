// Matches what is asked against names: in full, in short, former, abbreviated or misspelt.
// Knows nothing of the page. `pameranSearch.rank(rows, asked)` gives the rows that are meant, best first.
(() => {
  const TYPES = { kabupaten: "kabupaten", kab: "kabupaten", pemkab: "kabupaten", regency: "kabupaten",
    kota: "kota", pemkot: "kota", city: "kota", kt: "kota" }
  const IDLE = new Set(["pemerintah", "pemda", "of", "the", "di", "dan", "and", "smart", "stan", "booth"])

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "")
  const wordsOf = (text) => fold(text).split(/[^a-z0-9]+/).filter(Boolean)

  /** Least number of letters to change, add, drop or exchange; more than `most` counts as too many. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let before = []
    let last = Array.from({ length: other.length + 1 }, (_, at) => at)
    for (let i = 1; i <= one.length; i += 1) {
      const now = [i]
      for (let j = 1; j <= other.length; j += 1) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + cost)
        const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
        if (turned) now[j] = Math.min(now[j], before[j - 2] + 1)
      }
      before = last
      last = now
    }
    return last[other.length]
  }

  /** Whether letters are made of beginnings of the words in order: `lotim` of `lombok timur`. */
  function abbreviates(letters, words) {
    if (!letters) return words.length === 0
    if (!words.length || letters[0] !== words[0][0]) return false
    for (let taken = Math.min(5, letters.length, words[0].length); taken > 0; taken -= 1) {
      if (words[0].startsWith(letters.slice(0, taken)) && abbreviates(letters.slice(taken), words.slice(1))) return true
    }
    return false
  }

  /** How well one word of the question fits a name's word: 4 equal, 3 its beginning, 2 a slip, 0 not. */
  function fit(asked, word) {
    if (asked === word) return 4
    if (asked.length >= 3 && word.startsWith(asked)) return 3
    const most = asked.length >= 8 ? 2 : asked.length >= 5 ? 1 : 0
    return most && word.length >= 4 && distance(asked, word, most) <= most ? 2 : 0
  }

  function scoreOf(name, asked) {
    const words = wordsOf(name)
    const fits = asked.map((one) => Math.max(...words.map((word) => fit(one, word)), 0))
    if (fits.includes(0)) return 0
    return fits.reduce((sum, one) => sum + one, 0) / asked.length - 0.1 * Math.abs(words.length - asked.length)
  }

  function rank(rows, asked) {
    const all = wordsOf(asked).filter((word) => !IDLE.has(word))
    const type = all.map((word) => TYPES[word]).find(Boolean)
    const rest = all.filter((word) => !TYPES[word])
    if (!rest.length) return []
    return rows
      .map((row, at) => {
        let score = Math.max(...[row.short, ...row.also].map((name) => scoreOf(name, rest)))
        const short = wordsOf(row.short)
        if (rest.length === 1 && rest[0].length >= 3 && short.length > 1 && abbreviates(rest[0], short)) score = Math.max(score, 3.5)
        if (score && type && row.type) score += row.type === type ? 0.5 : -0.5
        return { row, at, score }
      })
      .filter((one) => one.score > 1.4)
      .sort((one, other) => other.score - one.score || one.at - other.at)
  }

  /** Rows whose titles hold every word of the question: all there is without an index. */
  function titled(rows, asked) {
    const words = wordsOf(asked)
    return rows.filter((row) => row.titles.some((title) => {
      const held = fold(title)
      return words.length && words.every((word) => held.includes(word))
    }))
  }

  /** Roots that a word may come from; the rules come with the names (`pages/roots.py`). */
  function rootsOf(word, rules) {
    const bare = [word, ...rules.endings.filter((one) => word.endsWith(one)).map((one) => word.slice(0, -one.length))]
    return [...new Set(bare.flatMap((one) => rules.beginnings.flatMap(([prefix, melted, beforeVowel]) => {
      if (!one.startsWith(prefix)) return []
      const rest = one.slice(prefix.length)
      const vowel = /^[aeiou]/.test(rest)
      return vowel || !beforeVowel ? (vowel ? melted : [""]).map((letters) => letters + rest) : []
    })))].filter((one) => one.length >= rules.least)
  }

  window.pameranSearch = { rootsOf, rank, titled, wordsOf }
})()
