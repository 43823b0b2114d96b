/** The other file that the next referto is compared with: in the pane alone, and only until it is taken away. */
import type { EsitoConfrontoFile } from "../app/cartella-file/confronta-file";
import type { RichiestaReferto } from "../app/referto/genera-referto";

export type Confronto = EsitoConfrontoFile | { readonly tipo: "lettura"; readonly nome: string };

/** What a referto is compared with; nothing where no file was read. */
export const confrontataDi = (c: Confronto | null): Pick<RichiestaReferto, "confrontata"> =>
  c?.tipo === "letto" ? { confrontata: c.confrontata } : {};
