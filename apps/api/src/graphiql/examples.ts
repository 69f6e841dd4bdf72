/** Queries that run as they stand against the sample articles; each is a tab of the playground. */
export const examples: readonly { name: string; query: string }[] = [
  {
    name: 'Stories',
    query: `# Every story: how many articles, how many independent origins.
query Stories {
  stories(first: 10) {
    totalCount
    nodes {
      slug
      title
      asOf
      articleCount
      originCount
      articles(first: 10) {
        nodes {
          title
          published
          publisher {
            name
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Briefing',
    query: `# The briefings, each sentence with the words that it rests on.
query Briefings {
  stories(first: 3) {
    nodes {
      briefing {
        title
        revision
        asOf
        sections(kinds: [SUMMARY, DIVERGENCES, OPEN]) {
          heading
          items {
            text
            citations {
              exact
              article {
                title
                publisher {
                  name
                }
              }
            }
          }
        }
        changes {
          text
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Denials',
    query: `# Who denied it, and in which words.
query WhoDeniedIt {
  stories(first: 10) {
    nodes {
      title
      centralFinding {
        text
      }
      positions(stance: DENIES) {
        name
        voice
        evidence {
          exact
          article {
            publisher {
              name
            }
          }
        }
      }
    }
  }
  claims(first: 20, filter: { polarity: DENIED }) {
    totalCount
    nodes {
      text
      certainty
      attributions {
        speakerName
      }
    }
  }
}
`,
  },
  {
    name: 'Unsourced figures',
    query: `# Claims with a number in them that nobody with a name stands for.
query FiguresWithoutANamedSource {
  claims(first: 20, filter: { hasQuantity: true, hasNamedSource: false }) {
    totalCount
    nodes {
      text
      certainty
      quantities {
        text
        value
        unit
        counts
        change
      }
      attributions {
        speakerName
      }
      article {
        publisher {
          name
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Differences',
    query: `# Where the articles differ: the two wordings side by side. Try other kinds than QUANTITY.
query DivergencesByKind($kind: DivergenceKind = QUANTITY) {
  stories(first: 10) {
    nodes {
      title
      divergences(kind: $kind) {
        totalCount
        nodes {
          about
          explanation
          sides {
            says
            articles {
              publisher {
                name
              }
            }
            evidence {
              exact
              sentence {
                text
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Quotations',
    query: `# Quotations by speaker: first of all articles, then one quotation under all its wordings.
query InTheirWords {
  quotations(first: 20) {
    totalCount
    nodes {
      speakerName
      text
      article {
        publisher {
          name
        }
      }
    }
  }
  stories(first: 10) {
    nodes {
      title
      quotations(first: 20) {
        nodes {
          speakerName
          renderings {
            text
            articles {
              publisher {
                name
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'To the origin',
    query: `# From a sentence of a briefing to the claim that carries it, to where that article's reporting comes from.
query FromASentenceToItsOrigin {
  stories(first: 1) {
    nodes {
      briefing {
        sections(kinds: [SUMMARY]) {
          items {
            text
            about {
              __typename
              ... on Finding {
                status
                reason
                originCount
              }
            }
            citations {
              exact
              claims {
                text
                certainty
                attributions {
                  kind
                  speakerName
                }
              }
              article {
                title
                origin {
                  agency
                  reason
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Quiz',
    query: `# Questions about the reporting itself: who says it, what rests on what. The key is not among the fields:
# start an attempt with the mutation startAttempt, and answer with answerQuestion.
query QuestionsAboutAttribution {
  stories(first: 10) {
    nodes {
      quiz {
        id
        title
        questionCount
        questions(level: ABOUT_THE_REPORTING) {
          id
          kind
          stem
          prompts {
            key
            text
          }
          options {
            key
            text
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Status, and why',
    query: `# Why a finding has its status: the rule, and what each article claims. Try DISPUTED, SINGLE_ORIGIN or UNCONFIRMED.
query WhyHasItThisStatus($status: FindingStatus = CORROBORATED) {
  findings(first: 20, filter: { status: $status }) {
    nodes {
      text
      status
      reason
      originCount
      story {
        title
      }
      claims {
        text
        certainty
        polarity
        article {
          publisher {
            name
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Figures in a range',
    query: `# Claims with a figure from 10 to 1,000: who says it, and how sure.
query FiguresInARange {
  claims(first: 20, filter: { quantity: { min: 10, max: 1000 } }) {
    nodes {
      text
      certainty
      quantities {
        text
        value
        low
        high
        unit
        counts
      }
      attributions {
        speakerName
      }
    }
  }
}
`,
  },
  {
    name: 'Numbers compared',
    query: `# Which numbers agree, which conflict, which were replaced by a later count.
query NumbersCompared {
  stories(first: 5) {
    nodes {
      title
      numbers(first: 10) {
        nodes {
          counts
          relation
          explanation
          rows {
            value
            voice
            articles {
              publisher {
                name
              }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    name: 'One origin',
    query: `# Which articles rest on the same reporting, and on which words we say so.
query WhoRestsOnWhom {
  stories(first: 5) {
    nodes {
      title
      origins {
        agency
        reason
        articles {
          title
          publisher {
            name
          }
        }
        passages {
          exact
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Search',
    query: `# One search over stories, articles, claims, quotations and names, the best first.
query FindAnything($query: String! = "recall") {
  search(query: $query, first: 10) {
    counts {
      kind
      count
    }
    nodes {
      kind
      title {
        text
      }
      snippet {
        text
      }
      found {
        __typename
        ... on Story {
          slug
        }
        ... on Claim {
          certainty
          article {
            title
          }
        }
      }
    }
  }
}
`,
  },
];
