/** How the text of a file may be encoded, where a user can say so; every one is known to TextDecoder. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'shift_jis', 'windows-1250', 'windows-1251', 'iso-8859-15', 'big5', 'euc-jp', 'euc-kr'] as const
export type TextEncoding = (typeof textEncodings)[number]
