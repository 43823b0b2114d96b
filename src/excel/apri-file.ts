/**
 * A workbook opened beside this one: it is a new one, not yet saved, and this one is not touched.
 * learn.microsoft.com/javascript/api/excel#excel-excel-createworkbook-function(1)
 */
import { toBase64 } from "../base/base64";
import { esegui } from "./comune/esegui";

export const apriFile = (byte: Uint8Array): Promise<void> =>
  esegui(() => Excel.createWorkbook(toBase64(byte)));
