/** What a file remembers of us, from its custom XML and from its cells: of the copies the one that counts. */
import { STATO_MASSIMO } from "../../base/pacchetto/limiti";
import { localName } from "../../base/pacchetto/xml";
import { parseJson } from "../../base/json";
import type { FileAperto } from "../../base/xlsx/apri-xlsx";
import { fromCelle, isMemoriaIn } from "../memoria/in-celle";
import { STATO_SMISURATO } from "../memoria/smisurato";
import { ultima } from "../memoria/ultima";
import { SPAZIO } from "../memoria/stato-xml";
import { estensione, grigliaDi, type FoglioFile } from "./foglio-file";

export function statoDi(aperto: FileAperto, inCelle: FoglioFile | null): unknown {
  const parti = aperto.personali.map((p) => statoIn(aperto, p));
  const usata = inCelle && estensione(inCelle)?.vicina;
  const valori =
    inCelle && usata && usata.riga === 1 && usata.colonna === 1
      ? grigliaDi(aperto, inCelle, usata).valori
      : null;
  const celle = valori && isMemoriaIn(valori) ? fromCelle(valori) : null;
  const { stato } = ultima([...parti.filter((s) => s !== STATO_SMISURATO), celle]);
  return stato ?? (parti.includes(STATO_SMISURATO) ? STATO_SMISURATO : null);
}

/** Null where the part is not of ours. */
function statoIn({ parti }: FileAperto, parte: string): unknown {
  // Whatever our element holds is text: with another inside it, it is none of ours.
  const visti: boolean[] = [];
  const letto = { testo: "" };
  parti.walk(parte, {
    open: (tag, a) => visti.push(localName(tag) === "referto" && Object.values(a).includes(SPAZIO)),
    text: (t) => {
      if (letto.testo.length <= STATO_MASSIMO) letto.testo += t;
    },
  });
  if (visti.length !== 1 || !visti[0]) return null;
  const { testo } = letto;
  return testo.length > STATO_MASSIMO ? STATO_SMISURATO : (parseJson(testo) ?? testo);
}
