/**
 * Where actors stand on issues: the middle, the spread, who blocks, and how far any forecast can be
 * trusted. Start with {@link org.entente.positions.issue.IssueStudy}.
 */
@NullMarked
package org.entente.positions.issue;

import org.jspecify.annotations.NullMarked;
