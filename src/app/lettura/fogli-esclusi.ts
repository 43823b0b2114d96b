/**
 * Sheets that bear something of ours and are not ours, and sheets that are not read: each is named with its reason, MAP-016.
 * Where a table is found in one the finding is an avviso, so that nobody signs without a look.
 */
import type { Bilingue } from "../../base/regola";
import type { Griglia } from "../../base/griglia";
import type { Rilievo } from "../../base/rilievo";
import { map016, type Smentita } from "../../controlli/map-016-non-nostro";
import { isScheda, leggiScheda } from "../../schede/leggi-scheda";
import { recognise, type Riconoscimento } from "../../tracciati/recognise";
import type { CartellaLetta, FoglioSorgente } from "../porte/cartella";

interface Esclusi {
  readonly nonLetti: Riconoscimento["nonLetti"];
  readonly rilievi: readonly Rilievo[];
}

/** `lette`: the grids that were looked at, and the tables found in them. */
export function esclusiDi(
  { sorgenti, copie }: Pick<CartellaLetta, "sorgenti" | "copie">,
  lette: ReadonlySet<Griglia>,
  { mappature }: Pick<Riconoscimento, "mappature">,
): Esclusi {
  const nonLetti = [
    ...sorgenti.flatMap((f) => {
      const motivo = motivoDi(f, lette);
      return motivo === null ? [] : [{ foglio: f.nome, motivo }];
    }),
    ...copie.map((foglio) => ({ foglio, motivo: COPIA })),
  ];
  const conTabelle = new Set(mappature.map((m) => m.foglio));
  return {
    nonLetti,
    rilievi: sorgenti.flatMap((f) => {
      if (f.griglia && isScheda(f.griglia)) return f.visibile ? rilievoScheda(f.griglia) : [];
      return f.smentita === null ? [] : [rilievoMarchio(f.nome, f.smentita, conTabelle.has(f.nome))];
    }),
  };
}

const COPIA: Bilingue = {
  it: "è la copia di un foglio del referto",
  en: "it is a copy of a sheet of the report",
};

/** Null where the sheet was looked at, or there is nothing in it. */
function motivoDi({ griglia, visibile }: FoglioSorgente, lette: ReadonlySet<Griglia>): Bilingue | null {
  if (!griglia || lette.has(griglia)) return null;
  if (isScheda(griglia))
    return {
      it: "è la scheda di un responsabile, o ne porta la sigla",
      en: "it is the form of a responsabile, or bears its mark",
    };
  return visibile
    ? null
    : { it: "è nascosto: mostrarlo perché sia letto", en: "it is hidden: show it to have it read" };
}

const rilievoMarchio = (foglio: string, perche: Smentita, conTabelle: boolean): Rilievo =>
  map016.rilievo(conTabelle ? "avviso" : "nota", { foglio }, { che: "marchio", foglio, perche });

/** A sheet that is no whole scheda and has a table in it may be a source with our word in a far cell. */
function rilievoScheda(griglia: Griglia): readonly Rilievo[] {
  if (leggiScheda({ ...griglia, formati: [], formule: [] }).tipo === "letta") return [];
  if (recognise([griglia]).mappature.length === 0) return [];
  const { foglio } = griglia;
  return [map016.rilievo("avviso", { foglio }, { che: "scheda", foglio })];
}
