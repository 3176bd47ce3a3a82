const WIDTH = 6;

/** Place in the walk of somebody who goes from door to door: place, street, house and flat, numbers by their value. */
export function sortKeyOf(address: { readonly kato: string; readonly street: string; readonly house: string; readonly flat: string }): string {
  return [address.kato, address.street.toUpperCase(), padded(address.house), padded(address.flat)].join('|');
}

function padded(text: string): string {
  return text.toUpperCase().replace(/\d+/g, (digits) => digits.padStart(WIDTH, '0'));
}
