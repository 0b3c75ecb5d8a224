/** Words for heads of something: alone (`Head of IT`), or at the end of a German word (`Teamleitung`). */
const lead =
  /(leitung|leiter|leiterin|(?<!\p{L})(lead|head|chief|chef|chefin|director|direktor|direktorin|manager|managerin|vorstand|geschäftsführer|geschäftsführerin|geschäftsführung))(?!\p{L})/u;

/** A head's deputy or assistant bears the head's title too. */
const notLead = /stellv|(?<!\p{L})stv|vertret|deputy|vice|assist/u;

/** True when a role, as written in German or English exports, is that of a head of department or team. */
export const isLeadRole = (role: string): boolean => {
  const words = role.normalize("NFC").toLowerCase();
  return lead.test(words) && !notLead.test(words);
};
