/** Last parts of compounds, and the diary word they are read as. */
export const EFTERLED: readonly (readonly [led: string, som: string])[] =
  'flaske lur grød mos mælk søvn ble gråd bad dråbe=dråber stikpille mikstur samvær gåtur score udslæt måltid vaccination undersøgelse=lægebesøg lægebesøg brød bolle sang=babysang purre=mos tur mad creme=salve salve spray=salve'
    .split(' ')
    .map((ord) => [ord.split('=')[0]!, ord.split('=').at(-1)!])

/** First parts that are accepted before the shortest last parts ("lur", "mos", "ble", "bad"). */
export const FORLED =
  /^(?:(?:for|efter)?middags?|morgen|aften|natt?e?|dag|grønt(?:sags)?|gulerods?|tisse?|lorte?|bæ|hånd|kar|barnevogns?|power|store?|lille|fin|sove?)-?$/

/** "småsov", "storskreg": the first part only says how much. */
export const FORSTAERK = /^(?:små|stor|kæmpe|skrige|hel|halv)/
