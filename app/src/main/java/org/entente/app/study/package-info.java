/**
 * Studies of a partnership: who is concerned and who is missing, who influences whom, what is
 * shared and what is not. The command line, the workspace and the brief all ask here. Start with
 * {@link org.entente.app.study.PrepareBrief}.
 */
@NullMarked
package org.entente.app.study;

import org.jspecify.annotations.NullMarked;
