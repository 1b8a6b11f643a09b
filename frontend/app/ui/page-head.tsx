// What the browser tab, a search engine and a shared link show of a page.
interface Props {
  title: string
  description?: string
  image?: string
  hidden?: boolean
}

export function PageHead({ title, description, image, hidden = false }: Props) {
  return (
    <>
      <title>{title}</title>
      <meta property="og:title" content={title} />
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      {image && <meta property="og:image" content={image} />}
      {hidden && <meta name="robots" content="noindex" />}
    </>
  )
}
