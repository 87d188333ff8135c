import Layout from '@theme/Layout';
import React from 'react';

export default function Home() {
  return (
    <Layout>
      <main>
        <h1>A garden</h1>
      </main>
    </Layout>
  );
}
