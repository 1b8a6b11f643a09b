// The door of questions: what people want to know about a product before they order it.
import { keepAskerDataInOrder } from './asker-data.ts'
import { tellPeopleAboutQuestions } from './when/tell-people-about-questions.ts'

export { answerQuestion } from './actions/answer-question.ts'
export { askQuestion } from './actions/ask-question.ts'
export { routes } from './routes.ts'

export function reactions(): void {
  keepAskerDataInOrder()
  tellPeopleAboutQuestions()
}
