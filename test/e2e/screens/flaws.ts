import type { Page } from "playwright/test";

/** What a person would see at a glance to be broken: one line each. */
export const layoutFlaws = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const flaws: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) flaws.push(`the page is ${root.scrollWidth} px wide`);
    const nameOf = (element: Element): string => {
      const words = (element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 40);
      return `<${element.tagName.toLowerCase()}> “${words}”`;
    };
    const isDrawn = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 4 &&
        height > 4 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    for (const element of document.querySelectorAll("main *, [role=dialog] *, header *, nav *")) {
      if (!isDrawn(element) || element.closest("pre, iframe")) continue;
      const { overflowX } = getComputedStyle(element);
      const isWider = element.scrollWidth > element.clientWidth + 1;
      if (isWider && (overflowX === "auto" || overflowX === "scroll"))
        flaws.push(`a scroll bar along the lower edge: ${nameOf(element)}`);
    }
    const mustBeWhole =
      "button, [role=button], [role=columnheader], th, dt, label, legend, h2, h3, nav a, kbd";
    for (const element of document.querySelectorAll(mustBeWhole)) {
      if (!isDrawn(element)) continue;
      for (const part of [element, ...element.querySelectorAll("*")]) {
        const { overflowX } = getComputedStyle(part);
        if (overflowX === "visible" || !isDrawn(part) || part instanceof HTMLInputElement) continue;
        if (part.scrollWidth > part.clientWidth + 1) flaws.push(`cut off: ${nameOf(element)}`);
      }
    }
    for (const cell of document.querySelectorAll("[role=columnheader]")) {
      const words = document.createRange();
      words.selectNodeContents(cell);
      // Columns lie 20 px apart: that much less is no longer a gap.
      if (words.getBoundingClientRect().width > cell.getBoundingClientRect().width + 12)
        flaws.push(`wider than its column: ${nameOf(cell)}`);
    }
    for (const element of document.querySelectorAll("button, a, input, select, textarea")) {
      if (!isDrawn(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (right > window.innerWidth + 1 || left < -1) flaws.push(`outside of the window: ${nameOf(element)}`);
    }
    return [...new Set(flaws)];
  });
