package io.worksafety.responsibility.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "People with that number 查找结果")
record FoundPersons(List<PersonView> items) {}
