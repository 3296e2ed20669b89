/** What stands in files for somebody who is not to be tracked, whatever their tags say. */
export const NO_CADENCE = 'never'
