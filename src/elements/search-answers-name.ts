/** Under this name the script search-answers.client.ts hands itself over. */
export const SEARCH_ANSWERS = 'kitSearchAnswers';
