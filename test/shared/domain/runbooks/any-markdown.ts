import fc from "fast-check";

/** Pieces of Markdown as people write them, well formed and not; every `¤` becomes a word that occurs nowhere else. */
const inlinePieces = [
  "¤",
  "**¤**",
  "*¤ **¤***",
  "`¤ ¤`",
  "~~¤~~",
  "[¤](#step)",
  '[¤](https://a.example/¤ "¤")',
  "![¤](¤.png '¤')",
  "[¤][ref]",
  "[¤]",
  "[^¤]",
  "<b>¤</b>",
  "<!-- ¤ -->",
  "&amp; ¤",
  "10:30 ¤",
  ":¤",
  ":foo[¤]{¤=¤}",
  ":step{#step}",
  ":step[¤]{#other}",
  ":timer{minutes=15}",
  ":timer[¤]{minutes=¤}",
  ":system{id=¤}",
  ":run{runbook=¤}",
  "\\\\¤\\¤\\*.txt",
  "C:\\¤\\*\\_¤",
  "\\* ¤ \\[",
  "¤  \n¤",
  "¤@example.com",
  "https://a.example/¤",
  "**¤",
  "[¤](",
  ":foo{¤",
] as const;

const linePieces = [
  "# ¤",
  "## ¤",
  "### ¤",
  "#### ¤ #",
  "¤\n===",
  "¤\n---",
  "***",
  "1. ¤",
  "2. ¤",
  "7) ¤",
  "- ¤",
  "- [ ] ¤",
  "- [x] ¤",
  "   ¤",
  "     ¤",
  "> ¤",
  "> 1. ¤",
  "```¤ ¤\n¤\n```",
  "~~~\n¤",
  "   ```\n   ¤\n   ```",
  "| ¤ | ¤ |\n|---|:-:|\n| ¤ | ¤ | ¤ |",
  "<div ¤>\n¤\n</div>",
  "<script>\n¤\n\n¤\n</script>",
  '[ref]: https://a.example/¤ "¤"',
  "[^¤]: ¤\n    ¤",
  "::key",
  "::key[¤]",
  "::foo{¤}",
  "::timer{minutes=5}",
  ":::verify\n¤\n:::",
  ":::verify[¤]{#check .¤}\n¤\n:::",
  ":::hold{people=3}\n¤\n\n¤\n:::",
  ":::warning\n¤\n:::",
  ":::decision\n¤\n\n- [¤](#step) ¤\n- [¤](#nowhere)\n\n  ¤\n- ¤\n:::",
  ":::decision\n[¤](#step) ¤ [¤](#other)\n:::",
  ":::decision\n¤\n:::",
  ":::foo{¤}\n¤\n:::",
  "::::warning[¤]\n:::verify\n¤\n:::\n::::",
  "   :::hold\n   ¤\n   :::",
  "   :::verify\n   ¤",
  ":::verify",
  ":::",
  "\t¤",
  "",
] as const;

const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...linePieces) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...inlinePieces), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("1. ", "- ", "> ", "## ", "### ", "   "), fc.constantFrom(...inlinePieces))
      .map((parts) => parts.join("")),
  },
);

const frontMatter = fc.constantFrom(
  "",
  '---\ntitle: ¤ ¤\nid: ¤\nroles: [¤, "¤"]\nreviewed: 2026-02-01\nreview-every: ¤\n---\n',
  "---\nowner: ¤ # ¤\napplies-to: ¤, ¤\nmore:\n  - ¤: ¤\n---\n",
  "---\ntitle: ¤: ¤\n---\n",
  "---\n- ¤\n---\n",
);

/** Generated Markdown with the words it was given; each word is unique and consists of letters. */
export const anyMarkdown = fc
  .tuple(frontMatter, fc.array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\n\n\n")), { maxLength: 14 }))
  .map(([front, lines]) => {
    const words: string[] = [];
    const text = (front + lines.flat().join("")).replace(/¤/g, () => {
      const word = `w${words.length.toString(36).replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)))}w`;
      words.push(word);
      return word;
    });
    return { text, words };
  });
