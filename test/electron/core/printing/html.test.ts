import fc from "fast-check";
import { expect, test } from "vitest";
import { cssString, html } from "#core/printing/html.ts";

test("what is put into HTML is text, never markup, in content and in attributes", () => {
  const evil = `<script>alert("1")</script>&'`;
  expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
    `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>`,
  );
});

test("HTML inside HTML stays as it is, lists are joined, null is nothing", () => {
  expect(html`<ul>${["a&b", "c"].map((item) => html`<li>${item}</li>`)}${null}${7}</ul>`.text).toBe(
    "<ul><li>a&amp;b</li><li>c</li>7</ul>",
  );
});

test("control characters cannot hide in a page", () => {
  expect(html`${"a\u0000b\u001b[31mc\td\ne"}`.text).toBe("a\ufffdb\ufffd[31mc\td\ne");
});

test("no text can end the string or the style sheet that it stands in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(cssString(text).slice(1, -1)).not.toMatch(/["<>\n\r]|\\$/);
    }),
  );
  expect(cssString('x";} </style>')).toBe('"x\\22 \\3b \\7d  \\3c \\2f style\\3e "');
});
