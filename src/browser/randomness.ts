/** A random number from 0 to 65,535 from the device's own generator for keys. It needs no connection. */
export function random16(): number {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return number;
}
