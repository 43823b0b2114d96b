/** Chooses the file to compare with: its bytes are read here, in the queue of the other actions, and go nowhere. */
import type { EsitoConfrontoFile } from "../app/cartella-file/confronta-file";
import type { FileScheda } from "../app/schede/file-schede";
import type { DataIso } from "../base/data";
import type { Deposito } from "./deposito";

export type ConfrontaFile = (file: FileScheda, data: DataIso | null) => Promise<EsitoConfrontoFile>;

export interface AzioniConfronto {
  readonly scegli: (file: FileScheda) => Promise<void>;
  /** The date of the file that waits for one. */
  readonly data: (data: DataIso) => Promise<void>;
  readonly togli: () => void;
}

interface Attorno {
  readonly deposito: Deposito;
  readonly inFila: <T>(lavoro: () => Promise<T>) => Promise<T>;
  readonly fallito: (errore: unknown) => void;
}

export function createAzioniConfronto(
  confronta: ConfrontaFile,
  { deposito: { stato, invia }, inFila, fallito }: Attorno,
): AzioniConfronto {
  const leggi = (file: FileScheda, data: DataIso | null): Promise<void> => {
    invia({ tipo: "confronto", confronto: { tipo: "lettura", nome: file.nome } });
    return inFila(async () => {
      try {
        invia({ tipo: "confronto", confronto: await confronta(file, data) });
      } catch (errore) {
        invia({ tipo: "confronto", confronto: null });
        fallito(errore);
      }
    });
  };
  return {
    scegli: (file) => leggi(file, null),
    data: async (data) => {
      const { confronto } = stato();
      if (confronto?.tipo === "senza-data") await leggi(confronto.file, data);
    },
    togli: () => {
      invia({ tipo: "confronto", confronto: null });
    },
  };
}
