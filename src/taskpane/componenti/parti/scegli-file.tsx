/** A button that asks for files of the user's disk. What was chosen as a job began is not lost: its turn comes after. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import { inAttesa } from "./attesa";

const useStyles = makeStyles({ nascosto: { display: "none" } });

interface Proprieta {
  readonly nome: string;
  /** Extensions and kinds, as the browser wants them. */
  readonly tipi: string;
  readonly piuDiUno?: boolean;
  readonly size?: "small" | "medium";
  readonly occupato: boolean;
  readonly scelti: (file: readonly File[]) => void;
}

export function ScegliFile({ nome, tipi, piuDiUno = false, size = "medium", occupato, scelti }: Proprieta) {
  const stili = useStyles();
  const campo = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} {...inAttesa(occupato)} onClick={() => campo.current?.click()}>
        {nome}
      </Button>
      <input
        ref={campo}
        type="file"
        multiple={piuDiUno}
        accept={tipi}
        className={stili.nascosto}
        aria-label={nome}
        onChange={({ target }) => {
          const file = [...(target.files ?? [])];
          if (file.length > 0) scelti(file);
          target.value = "";
        }}
      />
    </>
  );
}
