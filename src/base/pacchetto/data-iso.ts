/**
 * A date, a time or both, as files write them in words: ISO 8601, ECMA-376 part 1, 18.18.11 (cells of type `d`). Excel's
 * serial number, 30 December 1899 being day 0: right from 1 March 1900 on. Null for anything else.
 */
export function serialOfIso(testo: string): number | null {
  const scritto = testo.trim();
  const ora = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/.exec(scritto);
  if (ora) {
    const [, h = "0", m = "0", s = "0"] = ora;
    return (Number(h) * 3_600 + Number(m) * 60 + Number(s)) / 86_400;
  }
  const istante = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$|^[^T]*$/.test(scritto) ? scritto : `${scritto}Z`);
  return Number.isNaN(istante) ? null : (istante - Date.UTC(1899, 11, 30)) / 86_400_000;
}
