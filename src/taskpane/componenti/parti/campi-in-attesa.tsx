/** The fields that may have to wait, as attesa.ts says. */
import { Checkbox, Select, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCampoInAttesa } from "./attesa";

interface Proprieta {
  readonly occupato: boolean;
}

interface ProprietaTendina extends Proprieta {
  readonly etichetta: string;
  readonly valore: string;
  readonly scegli: (valore: string) => void;
  readonly children: ReactNode;
}

export function Tendina({ occupato, etichetta, valore, scegli, children }: ProprietaTendina) {
  const attesa = useCampoInAttesa(occupato);
  return (
    <Select
      size="small"
      aria-label={etichetta}
      value={valore}
      {...attesa}
      onChange={(_, { value }) => {
        if (!occupato) scegli(value);
      }}
    >
      {children}
    </Select>
  );
}

interface ProprietaSegno extends Proprieta {
  readonly etichetta: string;
  readonly acceso: boolean;
  readonly cambia: (acceso: boolean) => void;
}

export function Spunta({
  occupato,
  etichetta,
  acceso,
  cambia,
  tabIndex = 0,
}: ProprietaSegno & { readonly tabIndex?: number }) {
  const attesa = useCampoInAttesa(occupato);
  return (
    <Checkbox
      tabIndex={tabIndex}
      label={etichetta}
      checked={acceso}
      {...attesa}
      onChange={(_, { checked }) => {
        if (!occupato) cambia(checked === true);
      }}
    />
  );
}

export function Interruttore({ occupato, etichetta, acceso, cambia }: ProprietaSegno) {
  const attesa = useCampoInAttesa(occupato);
  return (
    <Switch
      label={etichetta}
      checked={acceso}
      {...attesa}
      onChange={(_, { checked }) => {
        if (!occupato) cambia(checked);
      }}
    />
  );
}
