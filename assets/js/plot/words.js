// Words and numbers of a spec in the language of the page.
const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const ruler = document.createElement("canvas").getContext("2d");

// words is one of two languages without the back quotes that mark code.
export function words(text) {
  const s = typeof text === "object" && text ? text[lang] || text.en || text.zh || "" : text ?? "";
  return String(s).replaceAll("`", "");
}

export function axisName(axis) {
  const label = words(axis.label);
  if (!axis.unit) return label;
  if (!label) return axis.unit;
  return lang === "zh" ? `${label}（${axis.unit}）` : `${label} (${axis.unit})`;
}

// number has four digits, as in the table.
export function number(v) {
  if (v === undefined || v === null) return "";
  const s = Math.abs(v) >= 1000 ? v.toFixed(0) : String(Number(v.toPrecision(4)));
  return s.replace("-", "−");
}

export function textWidth(text, size) {
  ruler.font = `${size}px ${getComputedStyle(document.documentElement).getPropertyValue("--sans") || "sans-serif"}`;
  return ruler.measureText(text).width;
}
