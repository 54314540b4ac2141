declare namespace App {
  interface Locals {
    /** What the tags of a lesson need to know. The page sets it once, before it renders the lesson's text. */
    lesson?: import('./queries/lessons.ts').LessonContext;
  }
}
