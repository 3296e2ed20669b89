/** Offered while typing; any other three letters are taken too. */
export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'INR', 'BRL']
