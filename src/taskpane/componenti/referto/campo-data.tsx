/** The reference date: where it comes from, or what is wrong with it, is said below. */
import { Field, Input } from "@fluentui/react-components";
import type { Ref } from "react";
import type { Modulo } from "../../modulo";
import type { originaData } from "../../viste";
import { useTesti } from "../parti/contesto-testi";

export interface ProprietaCampoData {
  readonly modulo: Modulo;
  readonly origine: ReturnType<typeof originaData>;
  readonly campoData: Ref<HTMLInputElement>;
  readonly scriviData: (testo: string) => void;
  readonly lasciaData: () => void;
}

export function CampoData({ modulo, origine, campoData, scriviData, lasciaData }: ProprietaCampoData) {
  const testi = useTesti();
  return (
    <Field
      label={testi.data}
      required
      {...(modulo.errore
        ? { validationMessage: testi.erroreData[modulo.errore], validationState: "error" as const }
        : origine
          ? { hint: origine === "trovata" ? testi.dataTrovata : testi.dataNonTrovata }
          : {})}
    >
      <Input
        input={{ ref: campoData }}
        value={modulo.data}
        placeholder={testi.dataForma}
        autoComplete="off"
        onChange={(_, { value }) => {
          scriviData(value);
        }}
        onBlur={lasciaData}
      />
    </Field>
  );
}
