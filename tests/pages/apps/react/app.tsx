/** @jsxImportSource react */
import { useEffect, useState } from 'react';

/** The words of the application, and what its buttons do. */
export function App({ path }: { path: string }) {
  const [place, setPlace] = useState(path);
  const [arrested, setArrested] = useState(498);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    const follow = () => setPlace(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (to: string) => {
    history.pushState(null, '', to);
    setPlace(to);
  };
  return (
    <>
      <nav>
        <button type="button" id="about" onClick={() => go('/about')}>
          About us
        </button>
      </nav>
      {place === '/about' ? (
        <main>
          <h1>Who we are</h1>
          <p>We have 12 writers and 3 dogs.</p>
        </main>
      ) : (
        <main>
          <h1>Immigration</h1>
          <p>
            ICE said that {arrested} people were arrested in Operation Safe City, <b>107</b> of them in Philadelphia.
          </p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button type="button" id="correct" onClick={() => setArrested(450)}>
            Correct
          </button>
          <button
            type="button"
            id="more"
            onClick={() => setLines([...lines, 'ICE arrested 50 people in Massachusetts.', 'The weather was fine.'])}
          >
            More
          </button>
        </main>
      )}
    </>
  );
}
