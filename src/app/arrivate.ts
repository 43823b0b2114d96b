/** The acceptances that came with the workbook, in one sentence: how many, whose names they bear, of which days. */
import { formatData, type DataIso } from "../base/data";
import type { Lingua } from "../base/rilievo";
import { perChiave } from "../base/per-chiave";
import type { Accettazione, RilievoVisto } from "../controlli/accettazione";

export interface Arrivate {
  readonly accettazioni: readonly Accettazione[];
  readonly frase: Readonly<Record<Lingua, string>>;
}

/** Null where there are none. */
export function arrivateTra(rilievi: readonly RilievoVisto[]): Arrivate | null {
  const accettazioni = rilievi.flatMap((r) => (r.arrivato && r.accettato ? [r.accettato] : []));
  return accettazioni.length === 0
    ? null
    : { accettazioni, frase: { it: italiana(accettazioni), en: inglese(accettazioni) } };
}

/** More names than these are counted. */
const NOMI = 3;

interface Nominati {
  readonly primi: readonly string[];
  readonly altri: number;
}

function nominati(accettazioni: readonly Accettazione[]): Nominati {
  const perNome = [...perChiave(accettazioni, (a) => a.nome.trim())].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const primi = perNome.slice(0, NOMI);
  return {
    primi: primi.map(([nome, sue]) => (perNome.length === 1 ? nome : `${nome} (${sue.length})`)),
    altri: perNome.length - primi.length,
  };
}

/** The first day and the last; null where a version that did not keep it wrote any of them. */
function giorni(accettazioni: readonly Accettazione[]): readonly [DataIso, DataIso] | null {
  const tutti = accettazioni.flatMap((a) => a.giorno ?? []).toSorted();
  const [primo, ultimo] = [tutti[0], tutti.at(-1)];
  return primo && ultimo && tutti.length === accettazioni.length ? [primo, ultimo] : null;
}

function italiana(accettazioni: readonly Accettazione[]): string {
  const n = accettazioni.length;
  const { primi, altri } = nominati(accettazioni);
  const chi = [
    ...primi,
    ...(altri === 0 ? [] : [altri === 1 ? "un'altra persona" : `altre ${altri} persone`]),
  ];
  const g = giorni(accettazioni);
  const quando =
    g === null
      ? ""
      : g[0] === g[1]
        ? `, il ${formatData(g[0])}`
        : `, dal ${formatData(g[0])} al ${formatData(g[1])}`;
  return `Questa cartella porta ${n === 1 ? "un rilievo accettato" : `${n} rilievi accettati`} da ${insieme(chi, "e")}${quando}: su questo computer nessuno ${n === 1 ? "lo ha ancora ripreso" : "li ha ancora ripresi"}.`;
}

function inglese(accettazioni: readonly Accettazione[]): string {
  const n = accettazioni.length;
  const { primi, altri } = nominati(accettazioni);
  const chi = [...primi, ...(altri === 0 ? [] : [altri === 1 ? "one more person" : `${altri} more people`])];
  const g = giorni(accettazioni);
  const quando =
    g === null
      ? ""
      : g[0] === g[1]
        ? `, on ${formatData(g[0])}`
        : `, from ${formatData(g[0])} to ${formatData(g[1])}`;
  return `This workbook carries ${n === 1 ? "one finding" : `${n} findings`} accepted by ${insieme(chi, "and")}${quando}: on this computer nobody has taken ${n === 1 ? "it" : "them"} over yet.`;
}

const insieme = (nomi: readonly string[], e: string): string =>
  nomi.length < 2 ? nomi.join("") : `${nomi.slice(0, -1).join(", ")} ${e} ${nomi.at(-1) ?? ""}`;
