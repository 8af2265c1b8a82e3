/**
 * Who said it, where a document tells: 本人は頭痛を訴える, 母によると, 「胸が苦しい」, "per his wife". Recorded beside who experiences it,
 * for a relative may report the patient's symptom. The way in is {@link org.caseloom.nlp.speaker.SpeakerAnnotator}.
 */
@NullMarked
package org.caseloom.nlp.speaker;

import org.jspecify.annotations.NullMarked;
