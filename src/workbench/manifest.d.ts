/** The add-in's manifest as text: the ribbon here is the one Excel would make of it. */
declare module '*/manifest.xml' {
  const text: string;
  export default text;
}
