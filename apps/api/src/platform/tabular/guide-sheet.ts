/** What the explaining sheet of a template to be filled in is called: it is longer than a short list and never the list. */
export const GUIDE_SHEET = '填写说明'
