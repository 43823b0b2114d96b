/**
 * The day that every entry of a zip of ours bears, the first that the format knows: the same workbook is the same file,
 * whenever it is saved, and the clock of a machine does not travel with it. APPNOTE.TXT 4.4.6 (local time, from 1980).
 */
export const GIORNO_ZIP = new Date(1980, 0, 1);
