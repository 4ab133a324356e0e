package org.entente.voice.chart;

/**
 * A drawing, as the text of one {@code svg} element.
 *
 * <p>Shape: presentation attributes only (no style, no script), so that a page under a strict
 * content security policy may hold it. It has a title, a description and the role of an image.
 */
public record Svg(String text) {}
