/**
 * Names of fields as programs export them: "importoIniziale", "PREVINIZ", "TOTIMP". The words that were put together are
 * parted, where nothing of them is left over.
 */
import { normalise } from "../normalise";

/** A hump inside a word: a small letter, then a capital with a small one behind. */
const GOBBA = /(\p{L}{2}\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu;

const PEZZI: ReadonlySet<string> = new Set(
  (
    "previsione previsioni prev stanziamento stanziamenti stanziato stanz bilancio bil importo importi imp impegno impegni " +
    "impegnato impegn accertamento accertamenti accertato accert acc riscossione riscossioni riscosso risc incassato incasso " +
    "incassi incas inc reversali rev pagamento pagamenti pagato pagam pag mandati mand disponibile disponibilita dispon disp " +
    "iniziale iniziali iniz ini assestato assestata assest asse ass attuale att definitivo definitiva def aggiornato agg " +
    "competenza compet comp cp residui residuo resid res rs cassa cs totale tot capitolo capit cap articolo artic art codice " +
    "cod descrizione descr desc des numero num missione miss programma prog titolo tit responsabile resp anno spesa spese " +
    "entrata entrate uscite"
  ).split(" "),
);
const [PIU_CORTO, PIU_LUNGO] = [2, 14];
/** A shorter word is an abbreviation by itself. */
const LUNGA = 6;

/** A heading made comparable, its words apart. */
export function unglue(testo: string): string {
  const t = normalise(testo.replace(GOBBA, "$1 "));
  const parole = t.split(" ");
  if (parole.length > 1 && parole.length <= SPEZZATA && parole.every((p) => p.length <= PEZZO)) {
    const intera = parole.join("");
    if (INTERE.has(intera)) return intera;
  }
  return parole.map(parted).join(" ");
}

/** "Mis | sio | ne" on three rows of a narrow column: the pieces of one word. */
const INTERE: ReadonlySet<string> = new Set(
  (
    "missione programma capitolo articolo descrizione denominazione codice titolo responsabile previsione stanziamento assestato " +
    "iniziale impegnato impegni accertato accertamenti pagato pagamenti riscosso riscossioni disponibile disponibilita"
  ).split(" "),
);
const [SPEZZATA, PEZZO] = [4, 6];

const noti = new Map<string, string>();
const NOTI_MASSIMI = 5000;

function parted(parola: string): string {
  if (parola.length < LUNGA || PEZZI.has(parola)) return parola;
  const nota = noti.get(parola);
  if (nota !== undefined) return nota;
  if (noti.size >= NOTI_MASSIMI) noti.clear();
  const divisa = piecesOf(parola)?.join(" ") ?? parola;
  noti.set(parola, divisa);
  return divisa;
}

/** The fewest known pieces that make a word; null where something is left. */
function piecesOf(parola: string): readonly string[] | null {
  const fino: (readonly string[] | null)[] = [[]];
  for (let a = 1; a <= parola.length; a++) {
    let migliore: readonly string[] | null = null;
    for (let da = Math.max(0, a - PIU_LUNGO); da <= a - PIU_CORTO; da++) {
      const prima = fino[da];
      if (!prima || !PEZZI.has(parola.slice(da, a))) continue;
      if (migliore === null || prima.length + 1 < migliore.length) migliore = [...prima, parola.slice(da, a)];
    }
    fino.push(migliore);
  }
  return fino[parola.length] ?? null;
}
