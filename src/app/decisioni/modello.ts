/**
 * A template: what the user taught of the layout of an accounting package, as a JSON file to carry to another workbook or
 * to a colleague. It holds words, never figures, names of persons or places of cells.
 */
import type { Bilingue } from "../../base/regola";
import { parseJson } from "../../base/json";
import type { Lessico } from "../../tracciati/lessico";
import { formaLessico } from "../memoria/forma";
import * as z from "../memoria/schemi";

const forma = z.object({
  tipo: z.literal("referto-modello"),
  versione: z.literal(1),
  nome: z.string(),
  lessico: formaLessico,
});

export type Modello = Pick<z.infer<typeof forma>, "nome" | "lessico">;

/** The text of the file. */
export const formatModello = (nome: string, lessico: Lessico): string =>
  `${JSON.stringify({ tipo: "referto-modello", versione: 1, nome, lessico }, null, 2)}\n`;

export type ModelloLetto =
  | { readonly ok: true; readonly modello: Modello }
  /** What is wrong with the file. */
  | { readonly ok: false; readonly motivo: Bilingue };

export function parseModello(testo: string): ModelloLetto {
  const json = parseJson(testo.replace(/^\uFEFF/, ""));
  if (json === undefined)
    return { ok: false, motivo: { it: "il file non è JSON", en: "the file is not JSON" } };
  const { data: capo } = z
    .object({ tipo: z.literal("referto-modello"), versione: z.number() })
    .safeParse(json);
  if (!capo)
    return {
      ok: false,
      motivo: { it: "il file non è un modello di Referto", en: "the file is no template of Referto" },
    };
  if (capo.versione > 1)
    return {
      ok: false,
      motivo: {
        it: `il modello è della versione ${capo.versione}, più recente di questo Referto`,
        en: `the template is of version ${capo.versione}, newer than this Referto`,
      },
    };
  const letto = forma.safeParse(json);
  if (letto.success) return { ok: true, modello: letto.data };
  const dove = letto.error.issues[0]?.path.join(".") ?? "";
  return {
    ok: false,
    motivo: {
      it: `il modello ha un valore che non si capisce in «${dove}»`,
      en: `the template has a value that cannot be understood in «${dove}»`,
    },
  };
}
