import type { AnchorHTMLAttributes } from 'react';

interface SpanLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  span: { article: { id: string }; start: number; end: number };
}

/** Where the page of an article shows these words, highlighted. */
export const spanAddress = ({ article, start, end }: SpanLinkProps['span']): string =>
  `/articles/${article.id}?from=${start}&to=${end}#span`;

/** A link to words in an article. */
export function SpanLink({ span, children, ...rest }: SpanLinkProps) {
  return (
    <a href={spanAddress(span)} {...rest}>
      {children}
    </a>
  );
}
