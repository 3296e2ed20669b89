/** Why the engine closed a window's WebSocket, where it says so (RFC 6455, section 7.4.2: 4000–4999 are for private use): the book could not be read. */
export const BOOK_UNREADABLE = 4001
