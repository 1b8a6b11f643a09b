// Kiswahili: questions about a product, asked on its page and answered by the seller. Same keys as en/questions.ts.
import type { Translated } from '../catalogue.ts'
import type { questions as english } from '../en/questions.ts'

export const questions: Translated<typeof english> = {
  'questions.title': 'Maswali na majibu',
  'questions.none': 'Hakuna aliyeuliza kuhusu bidhaa hii bado.',
  'questions.who': 'Muuzaji ndiye anayejibu. Akishajibu, kila mtu anasoma swali na jibu hapa.',
  'questions.answer_of': 'Jibu la {shop}',
  'questions.changed': 'lilibadilishwa {day}',
  'questions.somebody': 'Mtu fulani',
  'questions.waits': 'Linasubiri muuzaji. Kabla ya hapo ni wewe tu unayeliona.',
  'questions.older': 'Maswali ya zamani',
  'questions.ask_it': 'Muulize muuzaji',
  'questions.yours': 'Swali lako',
  'questions.hint':
    'Saizi, rangi, hali, usafirishaji … Bila nambari za simu, bila viungo. Linaonyeshwa na jina lako la kwanza na herufi moja.',
  'questions.ask': 'Uliza',
  'questions.asking': 'Inauliza …',
  'questions.asked':
    'Muuzaji amepata swali lako. Tutakuambia kwa barua pepe na katika akaunti yako likijibiwa; bila jibu ndani ya siku 14 halionyeshwi kwa yeyote.',
  'questions.sign_in': 'Ingia ili uulize',
  'questions.sign_in_line': 'Utaambiwa jibu kwa barua pepe na katika akaunti yako.',

  'questions.of_shop': 'Maswali kuhusu bidhaa zako',
  'questions.waiting': 'Ya kujibu',
  'questions.answered': 'Yaliyojibiwa',
  'questions.about': 'Kuhusu {title}',
  'questions.until': 'Litatoka kwenye orodha hii {day} lisipojibiwa; hakuna kingine kitakachotokea.',
  'questions.answer_it': 'Lijibu',
  'questions.answer': 'Jibu lako',
  'questions.answer_hint':
    'Kila mtu analisoma kwenye ukurasa wa bidhaa. Unaweza kulibadilisha kwa siku saba. Bila nambari za simu, bila viungo.',
  'questions.publish': 'Chapisha jibu',
  'questions.publishing': 'Inachapisha …',
  'questions.change_answer': 'Badilisha jibu',
  'questions.set_aside': 'Usijibu',
  'questions.done_answered': 'Swali na jibu vimechapishwa.',
  'questions.done_aside': 'Swali limetoka kwenye orodha yako. Hakuna anayelisoma.',
  'questions.no_waiting_title': 'Hakuna cha kujibu',
  'questions.no_waiting': 'Mtu akiuliza kuhusu bidhaa, swali litaonekana hapa, nawe utaambiwa.',
  'questions.no_answered_title': 'Hujajibu lolote bado',
  'questions.no_answered': 'Uliyojibu yataonekana hapa na kwenye ukurasa wa bidhaa.',

  'refusal.too_many_questions': 'Muuzaji hajajibu maswali yako ya mwisho bado. Tafadhali subiri, au uliza kesho.',
  'refusal.answer_too_old': 'Jibu linaweza kubadilishwa kwa siku saba. Zimeisha.',
  'refusal.question_set_aside': 'Swali hili liliwekwa kando, kwa hivyo halijibiwi tena.',
  'refusal.question_answered': 'Swali hili limejibiwa na kuchapishwa: linabaki.',
}
