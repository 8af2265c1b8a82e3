package org.caseloom.search.pages;

/** What the page of an error shows. */
public record ErrorPage(String title, String detail, String advice, String code) {}
