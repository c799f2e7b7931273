/**
 * Organisations (组织机构) and their posts (岗位): who could hold a responsibility, and which departments
 * a leader's post answers for.
 */
@NullMarked
package io.worksafety.responsibility.organization;

import org.jspecify.annotations.NullMarked;
