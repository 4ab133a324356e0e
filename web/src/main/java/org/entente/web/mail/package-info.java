/** Mail over SMTP. Start with {@link org.entente.web.mail.SmtpPost}. */
@NullMarked
package org.entente.web.mail;

import org.jspecify.annotations.NullMarked;
