package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "articles")
@SecondaryTable(name = "article_texts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "article_id"))
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String title = "";

    @Column(table = "article_texts", length = Length.LONG32)
    private String text = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(table = "article_texts", name = "translated_from")
    private @Nullable Article original;

    private int pages;
}
