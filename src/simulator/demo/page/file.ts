/** The user's own files: chosen, dropped on the page, saved. Nothing leaves the machine. */
import { alPremere, elemento } from "./elementi";

export interface AzioniFile {
  apri(bytes: Uint8Array, nome: string): void;
  salva(): { readonly bytes: Uint8Array<ArrayBuffer>; readonly nome: string };
  /** The file is on its way to the disk: what the workbook held when it was asked for is no longer to be lost. */
  salvato(): void;
}

const TIPO = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface FileHandle {
  createWritable(): Promise<{ write(dati: Blob): Promise<void>; close(): Promise<void> }>;
}
interface SavePicker {
  showSaveFilePicker?: (opzioni: object) => Promise<FileHandle>;
}

export function collegaFile(azioni: AzioniFile): void {
  const scelta = elemento("file", HTMLInputElement);
  const apri = (file: File | undefined): void => {
    if (file)
      void file.arrayBuffer().then((b) => {
        azioni.apri(new Uint8Array(b), file.name);
      });
  };
  alPremere("apri", () => {
    scelta.click();
  });
  scelta.addEventListener("change", () => {
    apri(scelta.files?.[0]);
    // The same file can be chosen again.
    scelta.value = "";
  });
  alPremere("salva", () => {
    const { bytes, nome } = azioni.salva();
    void salvaFile(new Blob([bytes], { type: TIPO }), nome).then((si) => {
      if (si) azioni.salvato();
    });
  });
  const trascina = (e: DragEvent): void => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    document.body.classList.toggle("trascina", e.type === "dragover");
    if (e.type === "drop") apri(e.dataTransfer.files[0]);
  };
  for (const tipo of ["dragover", "dragleave", "drop"] as const) document.addEventListener(tipo, trascina);
}

/** Asks where, in browsers that can; elsewhere it is a download. False where the user has given up. */
async function salvaFile(blob: Blob, nome: string): Promise<boolean> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) {
    scarica(blob, nome);
    return true;
  }
  try {
    const tipi = [{ description: "Cartella di lavoro Excel", accept: { [TIPO]: [".xlsx"] } }];
    const file = await showSaveFilePicker({ suggestedName: nome, types: tipi });
    const scrittore = await file.createWritable();
    await scrittore.write(blob);
    await scrittore.close();
    return true;
  } catch (errore) {
    if (!(errore instanceof DOMException)) throw errore;
    // Cancelled by the user: nothing to do. Any other refusal of the browser falls back on a download.
    if (errore.name === "AbortError") return false;
    scarica(blob, nome);
    return true;
  }
}

function scarica(blob: Blob, nome: string): void {
  const collegamento = document.createElement("a");
  collegamento.href = URL.createObjectURL(blob);
  collegamento.download = nome;
  collegamento.click();
  setTimeout(() => {
    URL.revokeObjectURL(collegamento.href);
  }, 10_000);
}
