/** A text of the settings: kept when the field is left, where it can be read; what was typed is never thrown away. */
import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";

interface Proprieta {
  readonly etichetta: string;
  readonly aiuto?: string | undefined;
  /** As the workbook has it. */
  readonly valore: string;
  /** False where the text cannot be kept. */
  readonly salva: (testo: string) => boolean;
  /** Said at the field then. */
  readonly errore?: string;
  readonly righe?: boolean;
  readonly fermo: boolean;
}

/** What is typed and not yet in the workbook. */
interface Bozza {
  readonly testo: string;
  readonly base: string;
  readonly stato: "scrive" | "inviata" | "errata";
}

export function CampoTesto({ etichetta, aiuto, valore, salva, errore, righe = false, fermo }: Proprieta) {
  const [bozza, setBozza] = useState<Bozza | null>(null);
  // A draft that was sent holds until the workbook has another value: that one, or an undone one.
  const testo = bozza && (bozza.stato !== "inviata" || bozza.base === valore) ? bozza.testo : valore;
  const campo = {
    value: testo,
    readOnly: fermo,
    autoComplete: "off",
    onChange: (_: unknown, { value }: { value: string }) => {
      setBozza({ testo: value, base: valore, stato: "scrive" });
    },
    onBlur: () => {
      if (testo.trim() === valore) setBozza(null);
      else if (bozza?.stato === "scrive")
        setBozza({ testo, base: valore, stato: salva(testo) ? "inviata" : "errata" });
    },
  };
  return (
    <Field
      label={etichetta}
      {...(bozza?.stato === "errata" && errore !== undefined
        ? { validationMessage: errore, validationState: "error" as const }
        : aiuto === undefined
          ? {}
          : { hint: aiuto })}
    >
      {righe ? <Textarea {...campo} resize="vertical" /> : <Input {...campo} />}
    </Field>
  );
}
