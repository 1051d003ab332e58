import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../../server/src/source';
import { levelOf } from './read';

/** Construction, kind of text, the level that is owed, sentence. */
const CASES: readonly [string, SourceKind, number, string][] = [
  ['in force', 'news', 5, 'The fisheries treaty entered into force in March.'],
  ['in force, noun', 'declaration', 5, 'Both leaders welcomed the entry into force of the extradition treaty.'],
  ['in force, came', 'cable', 5, 'The customs agreement came into force on May 1.'],
  ['in force, brought', 'news', 5, 'The protocol was brought into force last week.'],
  ['ratified', 'news', 5, 'Chile ratified the convention on mercury on Friday.'],
  ['ratified, passive', 'study', 5, 'The protocol was ratified by both parliaments in 1999.'],
  ['signed', 'cable', 4, 'Kenya and Uganda signed a memorandum of understanding on railways.'],
  ['signed, perfect', 'news', 4, 'The two governments have signed an agreement on seasonal workers.'],
  ['signed, passive', 'study', 4, 'A defense pact was signed in Oslo in 1952.'],
  ['signed, capital name', 'news', 4, 'India and Japan signed the ACSA in Tokyo.'],
  ['signed, participle', 'cable', 4, 'The memorandum signed by the two ministers covers only grain.'],
  ['signed, relative', 'declaration', 4, 'They reviewed the agreement that the ministers signed in June.'],
  ['signed, gerund', 'news', 4, 'After signing the treaty, the two presidents planted a tree.'],
  ['signing, noun', 'declaration', 4, 'The Presidents witnessed the signing of a treaty on prisoner transfer.'],
  ['initialed', 'cable', 4, 'The delegations initialed the air services agreement.'],
  ['concluded', 'news', 4, 'Norway and Iceland concluded a cod agreement.'],
  ['concluded, negotiations', 'declaration', 4, 'The ministers announced the conclusion of the free trade agreement.'],
  ['reached', 'news', 4, 'Sudan and Egypt reached an agreement on the dam.'],
  ['entered into', 'study', 4, 'The states entered into an agreement on river patrols.'],
  ['adopted', 'declaration', 4, 'The leaders adopted the Lisbon Declaration.'],
  ['exchanged notes', 'cable', 4, 'The two governments exchanged notes on visa waivers.'],
  ['extended', 'news', 4, 'Russia and the United States extended the treaty for five years.'],
  ['extension, noun', 'cable', 4, 'The recent extension of the treaty removes that concern.'],
  ['acceded', 'cable', 4, 'Malta acceded to the convention in April.'],
  ['joined', 'declaration', 4, 'Ghana joined the Clean Air Coalition.'],
  ['became a party', 'news', 4, 'Fiji became a party to the agreement on Monday.'],
  ['became a member', 'study', 4, 'Latvia became a member of the organization in 2004.'],
  ['decision to join', 'declaration', 4, "The leaders welcomed Kenya's decision to join the compact."],
  ['agreed to', 'cable', 3, 'The Government of Peru agreed to extradite the two men.'],
  ['agreed on', 'news', 3, 'The two countries agreed on a timetable for the withdrawal.'],
  ['agreed that will', 'declaration', 3, 'The ministers agreed that the commission will meet twice a year.'],
  ['agreed that would', 'cable', 3, 'The two sides agreed that experts would visit the site in June.'],
  ['agreed not to', 'news', 3, 'Both sides agreed not to move troops near the line.'],
  ['agreed, object', 'news', 3, 'Israel and Syria agreed a cease-fire on Sunday.'],
  ['agree, present', 'declaration', 3, 'We agree to share data on floods.'],
  ['was agreed', 'cable', 3, 'It was agreed that the working group will report in May.'],
  ['decided', 'declaration', 3, 'The two leaders decided to open a second border crossing.'],
  ['resolved', 'declaration', 3, 'Both presidents resolved to end the dispute over tuna.'],
  ['committed to', 'declaration', 3, 'The two governments committed to protect migrant children.'],
  ['commit, present', 'declaration', 3, 'We commit to double our funding for vaccines.'],
  ['committed themselves', 'news', 3, 'France and Germany committed themselves to a common budget.'],
  ['has committed', 'declaration', 3, 'Peru has committed to lower its tariffs on grain.'],
  ['are committed, joint text', 'declaration', 3, 'Both countries are committed to cooperating on wildfires.'],
  ['pledged to', 'declaration', 3, 'The leaders pledged to finish the bridge by 2028.'],
  ['pledged money', 'news', 3, 'Canada pledged 40 million dollars to Haiti.'],
  ['promised', 'cable', 3, 'The Minister promised the Ambassador to release the ship.'],
  ['undertook', 'declaration', 3, 'The parties undertook to exchange lists of prisoners.'],
  ['reaffirmed commitment to act', 'declaration', 3, 'Both countries reaffirmed their commitment to remove landmines.'],
  ['reiterated commitment not to', 'declaration', 3, 'The two sides reiterated their commitment not to test missiles.'],
  ['expressed commitment', 'declaration', 3, 'The leaders expressed their commitment to work for a new climate fund.'],
  ['we will', 'declaration', 3, 'We will hold joint exercises every year.'],
  ['both countries will', 'declaration', 3, 'Both countries will open their archives to researchers.'],
  ['will continue', 'declaration', 3, 'The United States and Kenya will continue to train coast guards together.'],
  ['parties shall', 'declaration', 3, 'The Parties shall notify each other of any outbreak.'],
  ['will not', 'declaration', 3, 'The two sides will not deploy new radars in the zone.'],
  ['announced that will', 'declaration', 3, 'Japan announced that it will fund the new port.'],
  ['announced money', 'declaration', 3, 'The United States announced $12 million for clean water in Malawi.'],
  ['launched', 'declaration', 3, 'The two governments launched a dialogue on space.'],
  ['set up', 'declaration', 3, 'The ministers set up a working group on visas.'],
  ['established by understanding', 'cable', 3, 'The joint committee was established under a 1998 agreement.'],
  ['instructed', 'declaration', 3, 'The Presidents instructed their ministers to draft a road map.'],
  ['tasked', 'declaration', 3, 'The leaders tasked their teams to conclude the talks by May.'],
  ['agreement to', 'news', 3, "Monday's agreement to free the hostages was welcomed abroad."],
  ['two verbs', 'declaration', 3, 'They reviewed the situation and agreed to reopen the embassy.'],
  ['parenthesis', 'cable', 3, 'The Ministry of Mines (MOM) agreed to publish the contracts.'],
  ['between commas', 'declaration', 3, 'Peru announced that it will, with help from Chile, host the next round.'],
  ['capitals', 'cable', 4, 'THE TWO GOVERNMENTS SIGNED A TREATY ON FISHERIES.'],
  ['intention', 'declaration', 0, 'The two countries intend to open talks on fisheries.'],
];

describe('English constructions', () => {
  it.each(CASES)('%s (%s) is level %i: %s', (_name, kind, level, sentence) => {
    const seen = levelOf(sentence, kind);
    if (level >= 3) expect(seen).toBeGreaterThanOrEqual(3);
    else expect(seen).toBeLessThan(3);
    if (level >= 4) expect(seen).toBeGreaterThanOrEqual(4);
  });
});
