package io.worksafety.platform.privacy;

/** What kind of data a column or a property of an event holds. */
public enum Sensitivity {
  /** May be published. */
  PUBLIC,
  /** Of the authority's work; says nothing about a person. */
  INTERNAL,
  /** About a person who can be told from it. */
  PERSONAL,
  /** Whose abuse harms the person: numbers of identity, whereabouts, informants (PIPL art. 28). */
  PERSONAL_SENSITIVE,
  /** The id or account of a person, nothing else. */
  PERSON_REFERENCE,
  /** Keys, tokens, what must not be known yet. */
  SECRET;

  public boolean personal() {
    return this == PERSONAL || this == PERSONAL_SENSITIVE;
  }
}
