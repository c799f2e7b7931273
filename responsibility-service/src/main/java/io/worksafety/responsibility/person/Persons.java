package io.worksafety.responsibility.person;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Persons extends Aggregates<Person> {}
