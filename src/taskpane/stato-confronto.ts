/** The other file that the next referto is compared with: in the pane alone, and only until it is taken away. */
import type { EsitoConfrontoFile } from "../app/confronta-file";
import type { FileScheda } from "../app/file-schede";
import type { RichiestaReferto } from "../app/genera-referto";

export type Confronto =
  | { readonly fase: "lettura"; readonly nome: string }
  | ({ readonly fase: "letto"; readonly nome: string } & Omit<
      Extract<EsitoConfrontoFile, { readonly tipo: "letto" }>,
      "tipo"
    >)
  /** The file waits for its date. */
  | { readonly fase: "senza-data"; readonly nome: string; readonly file: FileScheda }
  | {
      readonly fase: "rifiutato";
      readonly nome: string;
      readonly perche: Extract<EsitoConfrontoFile, { readonly tipo: "rifiutato" | "problema" }>;
    };

export function confrontoDi(file: FileScheda, esito: EsitoConfrontoFile): Confronto {
  const { nome } = file;
  switch (esito.tipo) {
    case "letto": {
      const { confrontata, verdetto, letto } = esito;
      return { fase: "letto", nome, confrontata, verdetto, letto };
    }
    case "senza-data":
      return { fase: "senza-data", nome, file };
    case "rifiutato":
    case "problema":
      return { fase: "rifiutato", nome, perche: esito };
    default:
      return esito satisfies never;
  }
}

/** What a referto is compared with; nothing where no file was read. */
export const confrontataDi = (c: Confronto | null): Pick<RichiestaReferto, "confrontata"> =>
  c?.fase === "letto" ? { confrontata: c.confrontata } : {};
