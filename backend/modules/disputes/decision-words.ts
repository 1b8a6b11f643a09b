// What each side is told of each row of the decision table, with its date {until} and its sum {sum}.
import type { InBoth, Party } from '@amana/contract'
import type { RowId } from './decision-table.ts'

export const decisionWords: Readonly<Record<RowId, Record<Party, InBoth>>> = {
  nothing_came: {
    buyer: {
      en: 'You reported that nothing came. The seller has until {until} to answer; if there is no answer, the money comes back to you.',
      sw: 'Umeripoti kwamba hakuna kilichofika. Muuzaji ana hadi {until} kujibu; asipojibu, pesa zinarudi kwako.',
    },
    seller: {
      en: 'The buyer says that nothing came. Answer by {until}, or the money goes back. Only the handover code proves delivery: it can still be entered.',
      sw: 'Mnunuzi anasema hakuna kilichofika. Jibu kufikia {until}, la sivyo pesa zinarudi. Nambari ya makabidhiano pekee ndiyo ushahidi: bado inaweza kuingizwa.',
    },
  },
  nothing_came_seller_silent: {
    buyer: {
      en: 'The seller did not answer in time, so all of it, {sum}, goes back to you.',
      sw: 'Muuzaji hakujibu kwa wakati, hivyo zote, {sum}, zinarudi kwako.',
    },
    seller: {
      en: 'You did not answer in time, so {sum} goes back to the buyer.',
      sw: 'Hukujibu kwa wakati, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  nothing_came_seller_accepts: {
    buyer: {
      en: 'The seller agrees that nothing came, so {sum} goes back to you.',
      sw: 'Muuzaji anakubali kwamba hakuna kilichofika, hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'You agreed that nothing came, so {sum} goes back to the buyer.',
      sw: 'Umekubali kwamba hakuna kilichofika, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  nothing_came_part_offered: {
    buyer: {
      en: 'The seller offers {sum} back for what did not come. Answer by {until}; without an answer all the money comes back, for nothing proves that it arrived.',
      sw: 'Muuzaji anakurudishia {sum} kwa kisichofika. Jibu kufikia {until}; usipojibu pesa zote zinarudi, kwa kuwa hakuna ushahidi kwamba kilifika.',
    },
    seller: {
      en: 'You offered {sum}. The buyer has until {until}; without an answer all the money goes back, for nothing proves that it arrived.',
      sw: 'Umetoa {sum}. Mnunuzi ana hadi {until}; asipojibu pesa zote zinarudi, kwa kuwa hakuna ushahidi kwamba kilifika.',
    },
  },
  nothing_came_part_agreed: {
    buyer: {
      en: 'You have what came and accepted {sum} back; the seller gets the rest.',
      sw: 'Una kilichofika na umekubali kurudishiwa {sum}; muuzaji anapata zinazobaki.',
    },
    seller: {
      en: 'The buyer has what came and accepted {sum}; you get the rest.',
      sw: 'Mnunuzi ana kilichofika na amekubali {sum}; wewe unapata zinazobaki.',
    },
  },
  nothing_came_part_refused: {
    buyer: {
      en: 'No offer was accepted and nothing proves that it arrived, so {sum} goes back to you.',
      sw: 'Hakuna toleo lililokubaliwa na hakuna ushahidi kwamba kilifika, hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'The offer was not accepted and nothing proves that it arrived, so {sum} goes back to the buyer.',
      sw: 'Toleo halikukubaliwa na hakuna ushahidi kwamba kilifika, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  nothing_came_contested: {
    buyer: {
      en: 'The seller says that it was delivered. Have you found it? Answer by {until}; without proof of delivery the money comes back to you.',
      sw: 'Muuzaji anasema kililetwa. Umekipata? Jibu kufikia {until}; bila ushahidi wa makabidhiano pesa zinarudi kwako.',
    },
    seller: {
      en: 'You contest it. Until {until} the handover code can still be entered, or the buyer can say that she has it; otherwise the money goes back.',
      sw: 'Umepinga. Hadi {until} nambari ya makabidhiano bado inaweza kuingizwa, au mnunuzi aseme amekipata; la sivyo pesa zinarudi.',
    },
  },
  nothing_came_has_it_now: {
    buyer: {
      en: 'You have it now, so {sum} goes to the seller.',
      sw: 'Sasa unacho, hivyo {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The buyer has it now, so {sum} is released to you.',
      sw: 'Mnunuzi anacho sasa, hivyo {sum} zinaachiliwa kwako.',
    },
  },
  nothing_came_no_proof: {
    buyer: {
      en: 'Nothing proves that it arrived: no handover code and no word of yours. So {sum} goes back to you.',
      sw: 'Hakuna ushahidi kwamba kilifika: si nambari ya makabidhiano wala neno lako. Hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'Nothing proves that it arrived: no handover code was entered. A tracking number alone is no proof. So {sum} goes back to the buyer.',
      sw: 'Hakuna ushahidi kwamba kilifika: nambari ya makabidhiano haikuingizwa. Nambari ya mzigo pekee si ushahidi. Hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  nothing_to_send_back: {
    buyer: { en: 'Nothing came, so nothing can be sent back.', sw: 'Hakuna kilichofika, hivyo hakuna cha kurudisha.' },
    seller: { en: 'Nothing came, so nothing can be sent back.', sw: 'Hakuna kilichofika, hivyo hakuna cha kurudisha.' },
  },
  code_was_given: {
    buyer: {
      en: 'Your handover code was entered: that proves the parcel was handed over. “Nothing came” is closed, and your time to look at the goods runs. If you never gave the code, appeal.',
      sw: 'Nambari yako ya makabidhiano iliingizwa: huo ni ushahidi kwamba mzigo ulikabidhiwa. “Hakuna kilichofika” imefungwa, na muda wako wa kukagua unaendelea. Kama hukutoa nambari, kata rufaa.',
    },
    seller: {
      en: 'The handover code was entered, so “nothing came” is closed. The buyer’s time to look at the goods runs.',
      sw: 'Nambari ya makabidhiano iliingizwa, hivyo “hakuna kilichofika” imefungwa. Muda wa mnunuzi kukagua unaendelea.',
    },
  },
  problem_reported: {
    buyer: {
      en: 'You reported a problem. Show it: add at least one photo by {until}, or the seller is paid.',
      sw: 'Umeripoti tatizo. Lionyeshe: weka angalau picha moja kufikia {until}, la sivyo muuzaji analipwa.',
    },
    seller: {
      en: 'The buyer reports a problem and has until {until} to show it by photos. You are asked after that; without photos you are paid.',
      sw: 'Mnunuzi ameripoti tatizo na ana hadi {until} kulionyesha kwa picha. Utaulizwa baada ya hapo; bila picha unalipwa.',
    },
  },
  problem_shown: {
    buyer: {
      en: 'The seller sees your photos and has until {until} to answer; if there is no answer, the money comes back to you.',
      sw: 'Muuzaji anaona picha zako na ana hadi {until} kujibu; asipojibu, pesa zinarudi kwako.',
    },
    seller: {
      en: 'The buyer has shown the problem. Answer by {until}, or all the money goes back to the buyer.',
      sw: 'Mnunuzi ameonyesha tatizo. Jibu kufikia {until}, la sivyo pesa zote zinarudi kwa mnunuzi.',
    },
  },
  problem_not_shown: {
    buyer: {
      en: 'No photo came in time, so nothing shows the problem, and {sum} goes to the seller.',
      sw: 'Hakuna picha iliyofika kwa wakati, hivyo tatizo halionekani, na {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The buyer showed no photo in time, so {sum} is yours.',
      sw: 'Mnunuzi hakuonyesha picha kwa wakati, hivyo {sum} ni zako.',
    },
  },
  goods_never_arrived: {
    buyer: {
      en: 'Nothing proves that the parcel arrived, so {sum} goes back to you.',
      sw: 'Hakuna ushahidi kwamba mzigo ulifika, hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'Nothing proves that the parcel arrived, so {sum} goes back to the buyer.',
      sw: 'Hakuna ushahidi kwamba mzigo ulifika, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  seller_silent: {
    buyer: {
      en: 'The seller did not answer in time, so all of it, {sum}, goes back to you.',
      sw: 'Muuzaji hakujibu kwa wakati, hivyo zote, {sum}, zinarudi kwako.',
    },
    seller: {
      en: 'You did not answer in time, so {sum} goes back to the buyer.',
      sw: 'Hukujibu kwa wakati, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  seller_accepts: {
    buyer: {
      en: 'The seller accepts your complaint: {sum} goes back to you, and you need not send anything.',
      sw: 'Muuzaji amekubali lalamiko lako: {sum} zinarudi kwako, na huhitaji kurudisha kitu.',
    },
    seller: {
      en: 'You accepted the complaint, so {sum} goes back to the buyer. It does not count against you.',
      sw: 'Umekubali lalamiko, hivyo {sum} zinarudi kwa mnunuzi. Haihesabiwi dhidi yako.',
    },
  },
  part_offered: {
    buyer: {
      en: 'The seller offers {sum} back, and you keep the goods. Answer by {until}; without an answer the offer is carried out.',
      sw: 'Muuzaji anakurudishia {sum}, na unabaki na bidhaa. Jibu kufikia {until}; usipojibu toleo linatekelezwa.',
    },
    seller: {
      en: 'You offered {sum}. The buyer has until {until}; without an answer the offer is carried out and you get the rest.',
      sw: 'Umetoa {sum}. Mnunuzi ana hadi {until}; asipojibu toleo linatekelezwa na unapata zinazobaki.',
    },
  },
  part_agreed: {
    buyer: {
      en: 'You accepted {sum} back and keep the goods; the seller gets the rest.',
      sw: 'Umekubali kurudishiwa {sum} na unabaki na bidhaa; muuzaji anapata zinazobaki.',
    },
    seller: {
      en: 'The buyer accepted {sum} and keeps the goods; you get the rest.',
      sw: 'Mnunuzi amekubali {sum} na anabaki na bidhaa; wewe unapata zinazobaki.',
    },
  },
  part_unanswered: {
    buyer: {
      en: 'You did not answer in time, so the seller’s offer is carried out: {sum} goes back to you and you keep the goods.',
      sw: 'Hukujibu kwa wakati, hivyo toleo la muuzaji linatekelezwa: {sum} zinarudi kwako na unabaki na bidhaa.',
    },
    seller: {
      en: 'The buyer did not answer in time, so your offer is carried out: {sum} goes back and you get the rest.',
      sw: 'Mnunuzi hakujibu kwa wakati, hivyo toleo lako linatekelezwa: {sum} zinarudi na unapata zinazobaki.',
    },
  },
  contested: {
    buyer: {
      en: 'The seller contests it and has shown why. Answer by {until}; without an answer the seller is paid.',
      sw: 'Muuzaji anapinga na ameonyesha sababu. Jibu kufikia {until}; usipojibu muuzaji analipwa.',
    },
    seller: {
      en: 'You contest it. The buyer has until {until} to answer; without an answer the money is yours.',
      sw: 'Umepinga. Mnunuzi ana hadi {until} kujibu; asipojibu pesa ni zako.',
    },
  },
  contest_agreed: {
    buyer: {
      en: 'You accepted what the seller showed, so {sum} goes to the seller.',
      sw: 'Umekubali alichoonyesha muuzaji, hivyo {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The buyer accepted what you showed, so {sum} is released to you.',
      sw: 'Mnunuzi amekubali ulichoonyesha, hivyo {sum} zinaachiliwa kwako.',
    },
  },
  contest_unanswered: {
    buyer: {
      en: 'You did not answer what the seller showed, so {sum} goes to the seller.',
      sw: 'Hukujibu alichoonyesha muuzaji, hivyo {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The buyer did not answer what you showed, so {sum} is yours.',
      sw: 'Mnunuzi hakujibu ulichoonyesha, hivyo {sum} ni zako.',
    },
  },
  sellers_record_decides: {
    buyer: {
      en: 'It is word against word. This shop has lost unusually many orders, so you are believed: {sum} goes back to you.',
      sw: 'Ni neno dhidi ya neno. Duka hili limepoteza oda nyingi isivyo kawaida, hivyo unaaminiwa: {sum} zinarudi kwako.',
    },
    seller: {
      en: 'It is word against word. Your shop has lost unusually many orders, so the buyer is believed: {sum} goes back.',
      sw: 'Ni neno dhidi ya neno. Duka lako limepoteza oda nyingi isivyo kawaida, hivyo mnunuzi anaaminiwa: {sum} zinarudi.',
    },
  },
  tie_goods_go_back: {
    buyer: {
      en: 'It is word against word, and a tie favours the buyer: hand the goods back by {until} and all the money comes back. If you do not, the seller is paid.',
      sw: 'Ni neno dhidi ya neno, na sare humfaa mnunuzi: rudisha bidhaa kufikia {until} na pesa zote zinarudi. Usiporudisha, muuzaji analipwa.',
    },
    seller: {
      en: 'It is word against word, and a tie favours the buyer: the goods come back to you, handed over by {until}, and then the money goes back. If they are not, you are paid.',
      sw: 'Ni neno dhidi ya neno, na sare humfaa mnunuzi: bidhaa zinarudi kwako, zikikabidhiwa kufikia {until}, kisha pesa zinarudi. Zisiporudi, unalipwa.',
    },
  },
  buyer_sends_back: {
    buyer: {
      en: 'You chose to send the goods back: hand them over by {until} and all the money comes back. If you do not, the seller is paid.',
      sw: 'Umechagua kurudisha bidhaa: zikabidhi kufikia {until} na pesa zote zinarudi. Usiporudisha, muuzaji analipwa.',
    },
    seller: {
      en: 'The buyer sends the goods back, handed over by {until}; then the money goes back. If they are not, you are paid.',
      sw: 'Mnunuzi anarudisha bidhaa, zikikabidhiwa kufikia {until}; kisha pesa zinarudi. Zisiporudi, unalipwa.',
    },
  },
  tie_buyer_keeps_it: {
    buyer: {
      en: 'It is word against word, and a tie favours the buyer. A way back would cost more than it is worth: you keep the goods and {sum} comes back to you.',
      sw: 'Ni neno dhidi ya neno, na sare humfaa mnunuzi. Kurudisha kungegharimu kupita thamani: unabaki na bidhaa na {sum} zinarudi kwako.',
    },
    seller: {
      en: 'It is word against word, and a tie favours the buyer. A way back would cost more than it is worth: {sum} goes back and you get the rest.',
      sw: 'Ni neno dhidi ya neno, na sare humfaa mnunuzi. Kurudisha kungegharimu kupita thamani: {sum} zinarudi na unapata zinazobaki.',
    },
  },
  buyers_record_leaves_the_offer: {
    buyer: {
      en: 'It is word against word. You have reported problems with unusually many sellers, so what the seller offered stands: {sum} goes back to you.',
      sw: 'Ni neno dhidi ya neno. Umeripoti matatizo kwa wauzaji wengi isivyo kawaida, hivyo toleo la muuzaji linabaki: {sum} zinarudi kwako.',
    },
    seller: {
      en: 'It is word against word, and the records leave it at what you offered: {sum} goes back and you get the rest.',
      sw: 'Ni neno dhidi ya neno, na rekodi zinabakisha toleo lako: {sum} zinarudi na unapata zinazobaki.',
    },
  },
  buyers_record_decides: {
    buyer: {
      en: 'It is word against word. You have reported problems with unusually many sellers, so {sum} goes to this one.',
      sw: 'Ni neno dhidi ya neno. Umeripoti matatizo kwa wauzaji wengi isivyo kawaida, hivyo {sum} zinakwenda kwa huyu.',
    },
    seller: {
      en: 'It is word against word, and the records speak for you: {sum} is yours.',
      sw: 'Ni neno dhidi ya neno, na rekodi zinakuunga mkono: {sum} ni zako.',
    },
  },
  return_asked: {
    buyer: {
      en: 'The seller asks for the goods back: hand them over by {until} and all the money comes back. If you do not, the seller is paid.',
      sw: 'Muuzaji anaomba bidhaa zirudi: zikabidhi kufikia {until} na pesa zote zinarudi. Usiporudisha, muuzaji analipwa.',
    },
    seller: {
      en: 'You asked for the goods back. The buyer hands them over by {until}; if that does not happen, you are paid.',
      sw: 'Umeomba bidhaa zirudi. Mnunuzi anazikabidhi kufikia {until}; isipotokea, unalipwa.',
    },
  },
  return_not_worth_it: {
    buyer: {
      en: 'The seller asked for the goods, but a way back would cost more than it is worth: you keep them and {sum} comes back to you.',
      sw: 'Muuzaji aliomba bidhaa, lakini kurudisha kungegharimu kupita thamani: unabaki nazo na {sum} zinarudi kwako.',
    },
    seller: {
      en: 'Below KES 2,000 a way back costs more than it is worth: the buyer keeps the goods, {sum} goes back, and you get the rest.',
      sw: 'Chini ya KES 2,000 kurudisha kunagharimu kupita thamani: mnunuzi anabaki na bidhaa, {sum} zinarudi, na unapata zinazobaki.',
    },
  },
  return_handed_over: {
    buyer: {
      en: 'You handed the goods over. The seller confirms with your return code by {until}; without a word the money comes back to you.',
      sw: 'Umekabidhi bidhaa. Muuzaji anathibitisha kwa nambari yako ya kurudisha kufikia {until}; asiposema kitu pesa zinarudi kwako.',
    },
    seller: {
      en: 'The buyer says the goods were handed over. Enter the return code by {until}; without a word from you the money goes back.',
      sw: 'Mnunuzi anasema bidhaa zimekabidhiwa. Ingiza nambari ya kurudisha kufikia {until}; usiposema kitu pesa zinarudi.',
    },
  },
  return_never_sent: {
    buyer: {
      en: 'The goods were not handed back in time, so {sum} goes to the seller.',
      sw: 'Bidhaa hazikurudishwa kwa wakati, hivyo {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The goods were not handed back in time, so {sum} is yours.',
      sw: 'Bidhaa hazikurudishwa kwa wakati, hivyo {sum} ni zako.',
    },
  },
  return_still_due: {
    buyer: { en: 'The goods are still to go back.', sw: 'Bidhaa bado zinatakiwa kurudi.' },
    seller: { en: 'The goods are still to come back.', sw: 'Bidhaa bado zinatakiwa kurudi.' },
  },
  return_came_back: {
    buyer: {
      en: 'The seller entered your return code: the goods are back, and {sum} goes back to you.',
      sw: 'Muuzaji ameingiza nambari yako ya kurudisha: bidhaa zimerudi, na {sum} zinarudi kwako.',
    },
    seller: {
      en: 'You entered the return code: the goods are back with you, and {sum} goes back to the buyer.',
      sw: 'Umeingiza nambari ya kurudisha: bidhaa ziko kwako, na {sum} zinarudi kwa mnunuzi.',
    },
  },
  return_not_denied: {
    buyer: {
      en: 'The seller did not confirm the return in time, so {sum} goes back to you.',
      sw: 'Muuzaji hakuthibitisha kurudi kwa wakati, hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'You did not confirm the return in time, so {sum} goes back to the buyer.',
      sw: 'Hukuthibitisha kurudi kwa wakati, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  withdrawn: {
    buyer: {
      en: 'You took the complaint back: all is well, and {sum} goes to the seller.',
      sw: 'Umeondoa lalamiko: yote ni sawa, na {sum} zinakwenda kwa muuzaji.',
    },
    seller: {
      en: 'The buyer took the complaint back, so {sum} is released to you.',
      sw: 'Mnunuzi ameondoa lalamiko, hivyo {sum} zinaachiliwa kwako.',
    },
  },
  more_shown: {
    buyer: { en: 'Something new was shown.', sw: 'Kitu kipya kimeonyeshwa.' },
    seller: { en: 'Something new was shown.', sw: 'Kitu kipya kimeonyeshwa.' },
  },
  not_yet_asked: {
    buyer: { en: 'There is nothing to answer yet.', sw: 'Bado hakuna cha kujibu.' },
    seller: { en: 'There is nothing to answer yet.', sw: 'Bado hakuna cha kujibu.' },
  },
  code_doubted: {
    buyer: {
      en: 'You appealed: you say you never gave the code. The seller has until {until} to answer; if there is no answer, the money comes back to you.',
      sw: 'Umekata rufaa: unasema hukutoa nambari. Muuzaji ana hadi {until} kujibu; asipojibu, pesa zinarudi kwako.',
    },
    seller: {
      en: 'The buyer appealed and says the code was never given. Answer by {until} with what shows the handover, or the money goes back.',
      sw: 'Mnunuzi amekata rufaa na anasema hakutoa nambari. Jibu kufikia {until} kwa kinachoonyesha makabidhiano, la sivyo pesa zinarudi.',
    },
  },
  code_not_defended: {
    buyer: {
      en: 'The seller did not defend the handover, so {sum} goes back to you.',
      sw: 'Muuzaji hakutetea makabidhiano, hivyo {sum} zinarudi kwako.',
    },
    seller: {
      en: 'You did not defend the handover, so {sum} goes back to the buyer.',
      sw: 'Hukutetea makabidhiano, hivyo {sum} zinarudi kwa mnunuzi.',
    },
  },
  code_stands: {
    buyer: {
      en: 'The handover code is the strongest proof there is, and the seller has shown more: it stays with {sum} for the seller. This is final.',
      sw: 'Nambari ya makabidhiano ndiyo ushahidi mkubwa kuliko wote, na muuzaji ameonyesha zaidi: {sum} zinabaki kwa muuzaji. Huu ni uamuzi wa mwisho.',
    },
    seller: {
      en: 'The handover code stands, and {sum} stays yours. This is final.',
      sw: 'Nambari ya makabidhiano inabaki ushahidi, na {sum} zinabaki zako. Huu ni uamuzi wa mwisho.',
    },
  },
  record_questioned: {
    buyer: {
      en: 'The seller appealed. Your money is safe: it is about the shop’s record alone. You may answer by {until}; without an answer the record is cleared.',
      sw: 'Muuzaji amekata rufaa. Pesa zako ziko salama: ni kuhusu rekodi ya duka tu. Unaweza kujibu kufikia {until}; usipojibu rekodi inasafishwa.',
    },
    seller: {
      en: 'You appealed. The buyer may answer by {until}; without an answer your record is cleared. The money stays with the buyer.',
      sw: 'Umekata rufaa. Mnunuzi anaweza kujibu kufikia {until}; asipojibu rekodi yako inasafishwa. Pesa zinabaki kwa mnunuzi.',
    },
  },
  record_cleared: {
    buyer: {
      en: 'The dispute no longer counts against the shop. Your money stays yours.',
      sw: 'Lalamiko halihesabiwi tena dhidi ya duka. Pesa zako zinabaki zako.',
    },
    seller: {
      en: 'Your appeal is granted: the dispute no longer counts against you. The money stays with the buyer.',
      sw: 'Rufaa yako imekubaliwa: lalamiko halihesabiwi tena dhidi yako. Pesa zinabaki kwa mnunuzi.',
    },
  },
  record_stands: {
    buyer: {
      en: 'The first decision stays. Nothing changes for you.',
      sw: 'Uamuzi wa kwanza unabaki. Hakuna kinachobadilika kwako.',
    },
    seller: {
      en: 'It is word against word, and a tie favours the buyer: the first decision stays. This is final.',
      sw: 'Ni neno dhidi ya neno, na sare humfaa mnunuzi: uamuzi wa kwanza unabaki. Huu ni uamuzi wa mwisho.',
    },
  },
}
