/** Whose names acceptances bear, and of which days, in a few words. */
import { formatData, type DataIso } from "../base/data";
import { perChiave } from "../base/per-chiave";
import type { Accettazione } from "./accettazione";

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

/** "da Anna (2) e Ugo (1), dal 12/07/2023 al 14/07/2023". */
export function daChi(accettazioni: readonly Accettazione[]): string {
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
  return `da ${insieme(chi, "e")}${quando}`;
}

/** "by Anna (2) and Ugo (1), from 12/07/2023 to 14/07/2023". */
export function byWhom(accettazioni: readonly Accettazione[]): string {
  const { primi, altri } = nominati(accettazioni);
  const chi = [...primi, ...(altri === 0 ? [] : [altri === 1 ? "one more person" : `${altri} more people`])];
  const g = giorni(accettazioni);
  const quando =
    g === null
      ? ""
      : g[0] === g[1]
        ? `, on ${formatData(g[0])}`
        : `, from ${formatData(g[0])} to ${formatData(g[1])}`;
  return `by ${insieme(chi, "and")}${quando}`;
}

const insieme = (nomi: readonly string[], e: string): string =>
  nomi.length < 2 ? nomi.join("") : `${nomi.slice(0, -1).join(", ")} ${e} ${nomi.at(-1) ?? ""}`;
