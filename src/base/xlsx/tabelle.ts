/** What the cells of a file point at: its texts, and the number formats of its styles. ECMA-376 part 1, 18.4 and 18.8. */
import { FORMATI_NOTI } from "../formati-noti";
import { COSTI } from "../pacchetto/conto";
import type { Parti } from "../pacchetto/parti";
import { localName } from "../pacchetto/xml";

export function testiCondivisi(parti: Parti, parte: string): string[] {
  const testi: string[] = [];
  let scritto = "";
  let dentro = false;
  let fonetica = 0;
  parti.walk(parte, {
    open: (tag) => {
      const nome = localName(tag);
      if (nome === "si") scritto = "";
      if (nome === "rPh") fonetica++;
      dentro = nome === "t" && fonetica === 0;
    },
    text: (t) => {
      if (dentro) scritto += t;
    },
    close: (tag) => {
      const nome = localName(tag);
      dentro = false;
      if (nome === "rPh") fonetica--;
      if (nome !== "si") return;
      parti.conto.spend(COSTI.testo);
      testi.push(scritto);
    },
  });
  return testi;
}

/** The number format of each style, by its number. */
export function formatiDi(parti: Parti, parte: string): string[] {
  const propri = new Map<number, string>();
  const stili: string[] = [];
  let dentro = false;
  parti.walk(parte, {
    open: (tag, a) => {
      const nome = localName(tag);
      if (nome === "numFmt") {
        parti.conto.spend(COSTI.testo);
        propri.set(Number(a["numFmtId"]), a["formatCode"] ?? "General");
      }
      if (nome === "cellXfs") dentro = true;
      if (nome !== "xf" || !dentro) return;
      parti.conto.spend(COSTI.testo);
      const id = Number(a["numFmtId"] ?? 0);
      stili.push(propri.get(id) ?? FORMATI_NOTI[id] ?? "General");
    },
    close: (tag) => {
      if (localName(tag) === "cellXfs") dentro = false;
    },
  });
  return stili;
}
