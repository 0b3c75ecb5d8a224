import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from "@mantine/core";
import controls from "./controls.module.css";
import { type Contrast, cssName, type Scheme, type Tokens, tokens } from "./tokens.ts";

/** rem at 16 px per rem: everything scales with the size that the person chose for the root. */
const rem = (px: number): string => `${px / 16}rem`;

const amber: MantineColorsTuple = [
  "#fff6e0",
  "#ffebc2",
  "#ffdb94",
  "#ffca61",
  "#ffbd3d",
  "#ffb020",
  "#d98f10",
  "#a45900",
  "#7a4600",
  "#5c3500",
];

interface Look {
  readonly background: string;
  readonly hover: string;
  readonly color: string;
  readonly border: string;
}

const looks: Readonly<Record<string, Look>> = {
  primary: {
    background: "var(--bs-amber)",
    hover: "color-mix(in srgb, var(--bs-amber), var(--bs-ink) 12%)",
    color: "var(--bs-on-amber)",
    border: "1px solid var(--bs-amber)",
  },
  plain: {
    background: "var(--bs-raised)",
    hover: "var(--bs-hover)",
    color: "var(--bs-ink)",
    border: "1px solid var(--bs-line)",
  },
  quiet: {
    background: "transparent",
    hover: "var(--bs-hover)",
    color: "var(--bs-ink)",
    border: "1px solid transparent",
  },
  danger: {
    background: "transparent",
    hover: "var(--bs-hover)",
    color: "var(--bs-red)",
    border: "1px solid var(--bs-red)",
  },
};

const variantColorResolver: VariantColorsResolver = (input) =>
  looks[input.variant] ?? defaultVariantColorsResolver(input);

/** Sizes, type and component defaults: IBM Plex, 14/20, 4 px grid, radius 4 for controls and 6 for panels. */
export const theme: MantineThemeOverride = createTheme({
  fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
  fontFamilyMonospace: '"IBM Plex Mono", ui-monospace, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: "1.34", sm: "1.54", md: "1.43", lg: "1.5", xl: "1.4" },
  fontWeights: { regular: "400", medium: "500", bold: "600" },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(6), xl: rem(6) },
  defaultRadius: "sm",
  headings: {
    fontFamily: '"IBM Plex Sans", system-ui, sans-serif',
    fontWeight: "600",
    sizes: {
      h1: { fontSize: rem(20), lineHeight: "1.4" },
      h2: { fontSize: rem(13), lineHeight: "1.54" },
      h3: { fontSize: rem(14), lineHeight: "1.43" },
      h4: { fontSize: rem(14), lineHeight: "1.43" },
      h5: { fontSize: rem(13), lineHeight: "1.54" },
      h6: { fontSize: rem(12), lineHeight: "1.34" },
    },
  },
  colors: { amber },
  primaryColor: "amber",
  primaryShade: { light: 7, dark: 5 },
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: { defaultProps: { variant: "plain", size: "md" }, classNames: { root: controls.button } },
    ActionIcon: { defaultProps: { variant: "quiet", size: "lg" } },
    Input: { defaultProps: { size: "sm" }, classNames: { input: controls.input } },
    InputWrapper: {
      classNames: { label: controls.label, description: controls.hint, error: controls.error },
      defaultProps: { inputWrapperOrder: ["label", "description", "input", "error"] },
    },
    Checkbox: { defaultProps: { iconColor: "var(--bs-on-amber)" }, classNames: { label: controls.check } },
    ModalRoot: { defaultProps: { centered: true, radius: "md", transitionProps: { duration: 0 } } },
    Modal: {
      classNames: { content: controls.dialog, title: controls.dialogTitle, body: controls.dialogBody },
    },
    ModalOverlay: { defaultProps: { color: "#000", backgroundOpacity: 0.6 } },
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false },
      classNames: { tooltip: controls.tooltip },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tabs: { classNames: { tab: controls.tab } },
  },
});

const variablesOf = (t: Tokens): Record<`--${string}`, string> => ({
  ...Object.fromEntries(Object.entries(t).map(([token, colour]) => [cssName(token), colour])),
  "--mantine-color-body": t.ground,
  "--mantine-color-text": t.ink,
  "--mantine-color-bright": t.ink,
  "--mantine-color-dimmed": t.dim,
  "--mantine-color-placeholder": t.dim,
  "--mantine-color-anchor": t.focus,
  "--mantine-color-error": t.red,
  "--mantine-color-default": t.raised,
  "--mantine-color-default-hover": t.hover,
  "--mantine-color-default-color": t.ink,
  "--mantine-color-default-border": t.edge,
  "--mantine-color-disabled": t.raised,
  "--mantine-color-disabled-color": t.dim,
  "--mantine-color-disabled-border": t.line,
  "--mantine-primary-color-filled": t.amber,
  "--mantine-primary-color-filled-hover": t.amber,
  "--mantine-primary-color-contrast": t.onAmber,
  "--mantine-primary-color-light-color": t.amber,
});

/** The tokens as CSS variables (`--bs-ground` …) and in the places where Mantine looks for its own. */
export const cssVariables =
  (contrast: Contrast): CSSVariablesResolver =>
  () => {
    const of = (scheme: Scheme) => variablesOf(tokens[scheme][contrast]);
    return { variables: {}, dark: of("dark"), light: of("light") };
  };
