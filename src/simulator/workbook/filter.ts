/**
 * Filters of a column, as the API describes them (Excel.FilterCriteria), and which rows pass.
 * learn.microsoft.com/javascript/api/excel/excel.filtercriteria
 */
export type Criteria = Readonly<Record<string, unknown>> & { readonly filterOn: string };

/** What a filter looks at in a cell. */
export interface FilteredCell {
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly fill: string;
  readonly font: string;
}

/** Which rows of a column stay visible. `today` is a date serial. Null for a kind of filter that is not known. */
export function passes(
  criteria: Criteria,
  column: readonly FilteredCell[],
  today: number,
): ((c: FilteredCell) => boolean) | null {
  switch (criteria.filterOn) {
    case "Values":
      return valuesFilter(criteria["values"]);
    case "Custom":
      return customFilter(criteria);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return rankFilter(criteria, column);
    case "CellColor":
      return (c) => c.fill.toLowerCase() === asText(criteria["color"]).toLowerCase();
    case "FontColor":
      return (c) => c.font.toLowerCase() === asText(criteria["color"]).toLowerCase();
    case "Dynamic":
      return dynamicFilter(asText(criteria["dynamicCriteria"]), column, today);
    default:
      return null;
  }
}

const asText = (v: unknown): string =>
  typeof v === "string" ? v : typeof v === "number" || typeof v === "boolean" ? String(v) : "";

function valuesFilter(values: unknown): (c: FilteredCell) => boolean {
  const ammessi = new Set<string>();
  const giorni: string[] = [];
  for (const v of Array.isArray(values) ? (values as unknown[]) : []) {
    if (typeof v === "object" && v !== null && "date" in v) giorni.push(asText(v.date));
    else ammessi.add(asText(v).toLowerCase());
  }
  return (c) =>
    ammessi.has(c.text.toLowerCase()) ||
    (typeof c.value === "number" && giorni.some((g) => isoOf(c.value as number).startsWith(g)));
}

const isoOf = (serial: number): string =>
  new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);

function customFilter(criteria: Criteria): (c: FilteredCell) => boolean {
  const uno = comparison(asText(criteria["criterion1"]));
  const due = (criteria["criterion2"] ?? null) === null ? null : comparison(asText(criteria["criterion2"]));
  if (!due) return uno;
  return criteria["operator"] === "Or" ? (c) => uno(c) || due(c) : (c) => uno(c) && due(c);
}

/** `>=100`, `=*ta`, `<>Rossi`: an operator and a number, or a text with `*` and `?`. */
function comparison(criterio: string): (c: FilteredCell) => boolean {
  const [, operatore = "=", resto = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterio) ?? [];
  const numero = resto.trim() === "" ? NaN : Number(resto);
  const modello = wildcard(resto);
  const uguale = (c: FilteredCell): boolean =>
    resto === ""
      ? c.text === ""
      : typeof c.value === "number" && !Number.isNaN(numero)
        ? c.value === numero
        : modello.test(c.text);
  if (operatore === "=") return uguale;
  if (operatore === "<>") return (c) => !uguale(c);
  return (c) => {
    const v = c.value;
    if (typeof v === "number" && !Number.isNaN(numero)) return ordered(operatore, v - numero);
    return typeof v === "string" && Number.isNaN(numero) && ordered(operatore, v.localeCompare(resto));
  };
}

function ordered(operatore: string, differenza: number): boolean {
  if (operatore === "<") return differenza < 0;
  if (operatore === "<=") return differenza <= 0;
  return operatore === ">" ? differenza > 0 : differenza >= 0;
}

/** `*` any text, `?` one character, `~` takes the next as it is. support.microsoft.com, "Using wildcard characters in searches". */
export function wildcard(modello: string, intero = true, maiuscole = false): RegExp {
  const corpo = modello.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (p) =>
    p === "*" ? "[\\s\\S]*" : p === "?" ? "[\\s\\S]" : `\\${p.startsWith("~") ? p.slice(1) : p}`,
  );
  return new RegExp(intero ? `^${corpo}$` : corpo, maiuscole ? "u" : "iu");
}

function rankFilter(criteria: Criteria, column: readonly FilteredCell[]): (c: FilteredCell) => boolean {
  const numeri = column.flatMap((c) => (typeof c.value === "number" ? [c.value] : []));
  const alto = criteria.filterOn.startsWith("Top");
  numeri.sort((a, b) => (alto ? b - a : a - b));
  const quanti = Number(asText(criteria["criterion1"]));
  const n = criteria.filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numeri.length * quanti) / 100))
    : quanti;
  const soglia = numeri[Math.min(n, numeri.length) - 1] ?? 0;
  return (c) => typeof c.value === "number" && (alto ? c.value >= soglia : c.value <= soglia);
}

function dynamicFilter(
  tipo: string,
  column: readonly FilteredCell[],
  today: number,
): ((c: FilteredCell) => boolean) | null {
  const numeri = column.flatMap((c) => (typeof c.value === "number" ? [c.value] : []));
  const media = numeri.reduce((a, b) => a + b, 0) / (numeri.length || 1);
  const numero = (prova: (v: number) => boolean) => (c: FilteredCell) =>
    typeof c.value === "number" && prova(c.value);
  const oggi = isoOf(today);
  const mese = (scarto: number) => {
    const d = new Date(Date.UTC(Number(oggi.slice(0, 4)), Number(oggi.slice(5, 7)) - 1 + scarto, 1));
    return d.toISOString().slice(0, 7);
  };
  const anno = (scarto: number) => String(Number(oggi.slice(0, 4)) + scarto);
  const comincia = (prefisso: string) => numero((v) => isoOf(v).startsWith(prefisso));
  const giorno = (scarto: number) => numero((v) => Math.floor(v) === Math.floor(today) + scarto);
  const prove: Readonly<Record<string, () => (c: FilteredCell) => boolean>> = {
    AboveAverage: () => numero((v) => v > media),
    BelowAverage: () => numero((v) => v < media),
    Today: () => giorno(0),
    Tomorrow: () => giorno(1),
    Yesterday: () => giorno(-1),
    ThisMonth: () => comincia(mese(0)),
    LastMonth: () => comincia(mese(-1)),
    NextMonth: () => comincia(mese(1)),
    ThisYear: () => comincia(anno(0)),
    LastYear: () => comincia(anno(-1)),
    NextYear: () => comincia(anno(1)),
    YearToDate: () => numero((v) => v <= today && isoOf(v).startsWith(anno(0))),
  };
  return prove[tipo]?.() ?? null;
}
